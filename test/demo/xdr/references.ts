import type { Observable } from '../../../src/core/observables/observable';
import { type ModuleInstance, moduleHead } from './modules';

type Link = readonly [name: string, title: string, category: string, url: (value: string) => string];

const enc = encodeURIComponent;

/** Links that a product offers for a type of observable. */
const links: Readonly<Record<string, (type: string) => readonly Link[]>> = {
  'Talos Intelligence': () => [
    [
      'talos-search',
      'Search for this',
      'Search',
      (value) => `https://www.talosintelligence.com/reputation_center/lookup?search=${enc(value)}`,
    ],
  ],
  'AMP File Reputation': () => [
    [
      'amp-fr-search',
      'Search for this',
      'Search',
      (value) => `https://www.talosintelligence.com/talos_file_reputation?s=${enc(value)}`,
    ],
  ],
  Umbrella: (type) =>
    type === 'domain'
      ? [
          [
            'umbrella-investigate',
            'Investigate this',
            'Investigate',
            (value) => `https://dashboard.umbrella.com/o/investigate/domain-view/name/${enc(value)}/view`,
          ],
        ]
      : [],
  'Secure Email and Web Manager': () => [
    [
      'sma-search',
      'Search for messages with this',
      'Search',
      (value) => `https://sma.example.com/ng/#/tracking?q=${enc(value)}`,
    ],
  ],
  'Secure Email Gateway': () => [
    [
      'esa-search',
      'Search for messages with this',
      'Search',
      (value) => `https://esa01.example.com/ng/#/tracking?q=${enc(value)}`,
    ],
  ],
  'Secure Endpoint': () => [
    [
      'amp-trajectory',
      'File trajectory of this',
      'File Trajectory',
      (value) => `https://console.amp.cisco.com/file/trajectory/${enc(value)}`,
    ],
  ],
};

const nouns: Readonly<Record<string, string>> = {
  ip: 'IP',
  ipv6: 'IPv6',
  sha256: 'SHA256',
  url: 'URL',
  cisco_mid: 'message ID',
  email_messageid: 'message ID',
  file_name: 'file name',
};

/** Links into a product. No field says which observable a link belongs to, as in the published schema. */
export function refsOf(module: ModuleInstance, { type, value }: Observable): readonly unknown[] {
  if (!module.knows.includes(type as never)) return [];
  const noun = nouns[type] ?? type;
  return (links[module.type.title]?.(type) ?? []).map(([name, title, category, url]) => ({
    ...moduleHead(module),
    id: `ref-${name}-${type}-${value}`,
    title: `${title} ${noun}`,
    description: `Lookup this ${noun} on ${module.type.title}`,
    categories: [module.type.title, category],
    url: url(value),
  }));
}
