import type { Observable } from '../../../src/core/observables/observable';
import type { ModuleInstance } from './modules';
import { smaId, umbrellaId } from './seed/modules';
import type { Call } from './shape';
import { hashOf } from './verdict-table';

const hour = 3_600_000;

const iso = (moment: number): string => new Date(moment).toISOString();

/** A UUID that belongs to a text, so that the same question gets the same transient ids. */
export function uuidOf(text: string): string {
  const part = (salt: string): string =>
    hashOf(salt + text)
      .toString(16)
      .padStart(8, '0');
  const hex = part('a') + part('b') + part('c') + part('d');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const people = ['m.tanaka@example.com', 'k.sato@example.com', 'h.suzuki@example.com', 'a.miller@example.com'] as const;
const subjects = [
  'Invoice 20418 overdue',
  '請求書のご確認のお願い',
  'Your mailbox is almost full',
  '配送に関するお知らせ',
] as const;

const pick = <Item>(items: readonly [Item, ...Item[]], seed: number): Item => items[seed % items.length] ?? items[0];

/** Messages that the e-mail module saw with a value in them: none for one value in three, up to three otherwise. */
function mailSightings(call: Call, module: ModuleInstance, observable: Observable): readonly unknown[] {
  const seed = hashOf(`${observable.type}:${observable.value}`);
  return Array.from({ length: seed % 3 }, (_, index) => {
    const own = hashOf(`${seed}/${index}`);
    const start = Math.floor(call.now / hour) * hour - ((own % 200) + 1) * hour;
    const sender =
      observable.type === 'email'
        ? observable.value
        : `billing@${observable.type === 'domain' ? observable.value : 'pay-invoice.example.net'}`;
    const recipient = pick(people, own);
    const direction = own % 5 === 0 ? 'Outgoing' : 'Incoming';
    // Message ids repeat between gateways, so the module adds the serial number of the gateway.
    const mid = observable.type === 'cisco_mid' ? observable.value : `${1_000_000 + (own % 900_000)}-420D8C6F4A11`;
    const from: Observable = { type: 'email', value: sender };
    const related = (verb: string, source: Observable, target: Observable) => ({
      origin: module.name,
      relation: verb,
      source,
      related: target,
    });
    return {
      type: 'sighting',
      id: `transient:${uuidOf(`${observable.value}/${index}`)}`,
      schema_version: '1.3.30',
      title: `Message seen by ${module.name}`,
      description: `${direction} message from ${sender} to ${recipient}`,
      short_description: `${direction} message`,
      count: 1,
      confidence: 'High',
      severity: 'Unknown',
      tlp: 'amber',
      internal: true,
      source: module.name,
      sensor: 'process.email-service',
      observed_time: { start_time: iso(start), end_time: iso(start + 2000) },
      observables: [observable],
      targets: [
        {
          type: 'endpoint',
          observables: [{ type: 'email', value: recipient }],
          observed_time: { start_time: iso(start) },
        },
      ],
      relations: [
        related('Sent_To', from, { type: 'email', value: recipient }),
        related('Related_To', from, { type: 'cisco_mid', value: mid }),
        related('Related_To', from, { type: 'email_messageid', value: `${own}.${index}@mail.example.net` }),
        related('Related_To', from, { type: 'email_subject', value: pick(subjects, own) }),
      ],
    };
  });
}

function dnsSightings(call: Call, module: ModuleInstance, observable: Observable): readonly unknown[] {
  if (observable.type !== 'domain' || call.here.verdicts.get(observable) !== 2) return [];
  const seed = hashOf(observable.value);
  const start = Math.floor(call.now / hour) * hour - ((seed % 48) + 1) * hour;
  return [
    {
      type: 'sighting',
      id: `transient:${uuidOf(`dns/${observable.value}`)}`,
      schema_version: '1.3.30',
      title: 'DNS request',
      description: `DNS request for '${observable.value}' by: 'WIN-KAIKEI-07' (Anyconnect Roaming Client)`,
      count: (seed % 7) + 1,
      confidence: 'High',
      internal: true,
      source: module.name,
      sensor: 'network.gateway',
      resolution: 'blocked',
      observed_time: { start_time: iso(start) },
      observables: [observable],
      targets: [
        {
          type: 'endpoint',
          observables: [
            { type: 'hostname', value: 'WIN-KAIKEI-07' },
            { type: 'user', value: 'm.tanaka' },
          ],
          observed_time: { start_time: iso(start) },
        },
      ],
      relations: [
        {
          origin: module.name,
          relation: 'Resolved_To',
          source: observable,
          related: { type: 'ip', value: '203.0.113.57' },
        },
      ],
    },
  ];
}

/** Sightings that a module makes up on the fly; they have transient ids and cannot be fetched. */
export function moduleSightings(call: Call, module: ModuleInstance, observable: Observable): readonly unknown[] {
  if (!module.knows.includes(observable.type)) return [];
  if (module.id === smaId) return mailSightings(call, module, observable);
  if (module.id === umbrellaId) return dnsSightings(call, module, observable);
  return [];
}
