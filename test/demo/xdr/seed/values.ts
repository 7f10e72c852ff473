import type { Observable } from '../../../../src/core/observables/observable';
import type { Random } from '../random';

const names = [
  'pay-invoice',
  'mail-secure',
  'parcel-track',
  'login-check',
  'doc-share',
  'hr-portal',
  'quota-alert',
  'bank-verify',
];
const zones = ['example.net', 'example.org', 'example.com'];

const pick = (items: readonly string[], random: Random): string => items[Math.floor(random() * items.length)] ?? '';
const number = (limit: number, random: Random): number => Math.floor(random() * limit);
const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => number(16, random).toString(16)).join('');

const domain = (random: Random): string => `${pick(names, random)}-${number(900, random) + 100}.${pick(zones, random)}`;

/** Makers of one value each, of reserved domains and addresses only. */
const makers: ReadonlyArray<(random: Random) => Observable> = [
  (random) => ({ type: 'domain', value: domain(random) }),
  (random) => ({ type: 'url', value: `http://${domain(random)}/${number(90_000, random)}/login` }),
  (random) => ({
    type: 'ip',
    value: `${pick(['198.51.100', '203.0.113', '192.0.2'], random)}.${number(254, random) + 1}`,
  }),
  (random) => ({ type: 'sha256', value: digits(64, random) }),
  (random) => ({ type: 'email', value: `${pick(['billing', 'noreply', 'support', 'ceo'], random)}@${domain(random)}` }),
  (random) => ({ type: 'cisco_mid', value: String(1_000_000 + number(900_000, random)) }),
  (random) => ({
    type: 'email_messageid',
    value: `${number(1e9, random)}.${digits(5, random).toUpperCase()}@${domain(random)}`,
  }),
  (random) => ({
    type: 'file_name',
    value: `${pick(['invoice', 'scan', '見積書', 'order'], random)}_${number(9000, random)}.pdf.html`,
  }),
];

/** So many observables of mixed types. */
export const someObservables = (count: number, random: Random): readonly Observable[] =>
  Array.from({ length: count }, () => (makers[number(makers.length, random)] ?? makers[0])?.(random)).filter(
    (one): one is Observable => one !== undefined,
  );
