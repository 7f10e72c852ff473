import type { Capability, ModuleInstance, ModuleType } from '../modules';

const type = (
  id: string,
  title: string,
  record: string,
  capabilities: readonly Capability[],
  category: ModuleType['category'] = 'threat-intel',
  formerTitle?: string,
): ModuleType => ({ id, title, record, capabilities, category, ...(formerTitle ? { formerTitle } : {}) });

// The ids of the two e-mail types, of Automation, of Secure Endpoint and of the firewall are ours: nobody has published them.
const types = {
  privateIntel: type(
    '2c8b4134-c521-5be5-aaf8-af06e5e27cbb',
    'Private Intelligence',
    'private-intel-module.module/PrivateIntelModule',
    ['health', 'deliberate', 'observe'],
  ),
  talos: type('2460c99b-2f01-523b-a65d-30a3c6603245', 'Talos Intelligence', 'talos-module.module/TalosModule', [
    'health',
    'deliberate',
    'observe',
    'refer',
  ]),
  fileReputation: type(
    '1898d0e8-45f7-550d-8ab5-915f064426dd',
    'AMP File Reputation',
    'amp-fr-module.module/AMPFileReputationModule',
    ['health', 'deliberate', 'observe', 'refer'],
  ),
  umbrella: type(
    '188d70f7-29d5-5069-9098-d83a3ec8e797',
    'Umbrella',
    'umbrella-module.module/UmbrellaModule',
    ['health', 'deliberate', 'observe', 'refer', 'respond'],
    'cloud-security',
  ),
  virusTotal: type('4d98e8bb-e143-5966-8a24-c2707e6e6dd3', 'VirusTotal', 'virustotal-module.module/VirusTotalModule', [
    'health',
    'deliberate',
    'observe',
    'refer',
  ]),
  sma: type(
    '5ec0a501-0000-5000-8000-00000000a501',
    'Secure Email and Web Manager',
    'sma-module.module/SMAModule',
    ['health', 'observe', 'refer'],
    'email-security',
    'SMA Email',
  ),
  gateway: type(
    '5ec0a502-0000-5000-8000-00000000a502',
    'Secure Email Gateway',
    'esa-module.module/ESAModule',
    ['health', 'observe', 'refer', 'respond'],
    'email-security',
    'ESA Email',
  ),
  automation: type(
    '5ec0a503-0000-5000-8000-00000000a503',
    'Cisco XDR Automation',
    'relay-module.module/RelayModule',
    ['health', 'respond'],
    'cloud-security',
  ),
  endpoint: type(
    '5ec0a504-0000-5000-8000-00000000a504',
    'Secure Endpoint',
    'amp-module.module/AMPModule',
    ['health', 'observe', 'refer', 'respond'],
    'edr',
  ),
  firewall: type(
    '5ec0a505-0000-5000-8000-00000000a505',
    'Secure Firewall',
    'firewall-module.module/FirewallModule',
    ['health', 'observe', 'refer'],
    'firewall',
  ),
} as const;

/** Every type that an instance may be of. */
export const moduleTypes: readonly ModuleType[] = Object.values(types);

/** Instance of the module that judges addresses and domains. */
export const talosId = '1c8f5b2d-63ea-4d40-9b71-af2e803c7d02';
/** Instance of the module that answers from the stores of private intelligence. */
export const privateIntelId = '0b7e4a1c-52d9-4c3f-8a60-9e1d7f2b6c01';
/** Instance of the module that blocks domains, and prints quotas. */
export const umbrellaId = '4fb28e50-961d-4073-aea4-d251b36fa005';
/** Instance of the module behind the appliance: sightings of messages, no verdicts. */
export const smaId = '61d4a072-b83f-4295-80c6-f473d581c207';
/** Instance of the module with Delete, Forward, Forward and Delete. */
export const gatewayId = '72e5b183-c940-43a6-91d7-0584e692d308';
/** Instance of the module whose actions are workflows. */
export const automationId = '83f6c294-da51-44b7-a2e8-1695f7a3e409';
/** Instance of the module with one action per custom detection list. */
export const endpointId = '9407d3a5-eb62-45c8-b3f9-27a608b4f50a';

const network = ['ip', 'ipv6', 'domain', 'url'] as const;
const files = ['sha256', 'sha1', 'md5'] as const;

/** The modules of the demo organisation. VirusTotal fails, as a module with a used-up key does. */
export const moduleInstances: readonly ModuleInstance[] = [
  {
    id: privateIntelId,
    name: 'Private Intelligence',
    type: types.privateIntel,
    enabled: true,
    settings: {},
    knows: [
      ...network,
      ...files,
      'email',
      'file_name',
      'cisco_mid',
      'email_messageid',
      'email_subject',
      'user',
      'hostname',
    ],
  },
  { id: talosId, name: 'Talos Intelligence', type: types.talos, enabled: true, settings: {}, knows: network },
  {
    id: '2d906c3e-74fb-4e51-8c82-b03f914d8e03',
    name: 'AMP File Reputation',
    type: types.fileReputation,
    enabled: true,
    settings: {},
    knows: ['sha256'],
  },
  {
    id: umbrellaId,
    name: 'Umbrella (Tokyo office)',
    type: types.umbrella,
    enabled: true,
    settings: { 'investigate-token': 'demo-setting-not-a-secret', 'reporting-days': 30 },
    knows: ['domain', 'url', 'ip'],
  },
  {
    id: '50c39f61-a72e-4184-bfb5-e362c470b106',
    name: 'VirusTotal',
    type: types.virusTotal,
    enabled: true,
    settings: { 'api-key': 'demo-setting-not-a-secret' },
    knows: [...network, ...files],
    broken: { code: 'too many requests', message: 'The quota of this API key is exhausted', type: 'fatal' },
  },
  {
    id: smaId,
    name: 'SMA Email',
    type: types.sma,
    enabled: true,
    settings: {
      'device-id': 'b8a1c2d3-e4f5-4061-9283-a4b5c6d7e8f9',
      'supported-apis': ['tracking', 'observe', 'refer'],
    },
    knows: ['ip', 'domain', 'email', 'cisco_mid', 'email_messageid', 'sha256', 'file_name'],
  },
  {
    id: gatewayId,
    name: 'Secure Email Gateway',
    type: types.gateway,
    enabled: true,
    settings: { 'forward-address': 'soc-evidence@example.com' },
    knows: ['cisco_mid', 'email_messageid'],
  },
  { id: automationId, name: 'Cisco XDR Automation', type: types.automation, enabled: true, settings: {}, knows: [] },
  { id: endpointId, name: 'Secure Endpoint', type: types.endpoint, enabled: true, settings: {}, knows: files },
  {
    id: 'a518e4b6-fc73-46d9-84ea-38b719c5061b',
    name: 'Secure Firewall (old)',
    type: types.firewall,
    enabled: false,
    settings: {},
    knows: network,
  },
];
