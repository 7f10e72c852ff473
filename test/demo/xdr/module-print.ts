import type { ModuleInstance, ModuleType } from './modules';
import type { Call } from './shape';

const capabilityTexts = {
  health: 'Health check',
  deliberate: 'Deliberation',
  observe: 'Enrichments',
  refer: 'Reference links',
  respond: 'Response actions',
} as const;

const categoryTexts = {
  'threat-intel': 'Threat intelligence',
  'email-security': 'Email security',
  edr: 'Endpoint detection and response',
  firewall: 'Firewall',
  'cloud-security': 'Cloud security',
} as const;

/** A module instance as the integration service prints it, settings and all. */
export const printInstance = (call: Call, module: ModuleInstance): Readonly<Record<string, unknown>> => ({
  id: module.id,
  name: module.name,
  module_type_id: module.type.id,
  org_id: call.principal.orgId,
  user_id: call.principal.userId,
  client_id: 'iroh-ui',
  enabled: module.enabled,
  visibility: 'org',
  created_at: '2025-02-03T04:05:06.000Z',
  updated_at: '2026-05-06T07:08:09.000Z',
  settings: module.settings,
});

/** A module type as the integration service prints it. */
export const printType = (type: ModuleType): Readonly<Record<string, unknown>> => ({
  id: type.id,
  title: type.title,
  short_description: type.title,
  description: `${type.title} integration`,
  record: type.record,
  default_name: type.formerTitle ?? type.title,
  org_id: 'system',
  user_id: 'system',
  client_id: 'system',
  enabled: true,
  visibility: 'global',
  created_at: '2019-01-15T10:00:00.000Z',
  flags: [],
  capabilities: type.capabilities.map((id) => ({ id, description: capabilityTexts[id] })),
  product_categories: [{ id: type.category, description: categoryTexts[type.category] }],
  ...(type.formerTitle === undefined ? {} : { former_title: type.formerTitle }),
});
