import type { ServerCase } from '../cases/case';
import { keyOf, type Observable, type ObservableTypeName } from '../observables/observable';

/** Something a case holds in a list: an observable, or a text block (known by its exact text, it has no id). */
export type Item =
  | { readonly list: 'observables'; readonly observable: Observable }
  | { readonly list: 'texts'; readonly text: string };

/** One string for one item; two spellings of a value whose case means nothing are one item. */
export type Identity = string;

/** Types whose value means the same in any case, which the service stores as sent. */
const caseless: ReadonlySet<ObservableTypeName> = new Set([
  'domain',
  'hostname',
  'email',
  'ip',
  'ipv6',
  'mac_address',
  'md5',
  'sha1',
  'sha256',
]);

export const identityOfObservable = ({ type, value }: Observable): Identity =>
  keyOf({ type, value: caseless.has(type) ? value.toLowerCase() : value });

export const identityOf = (item: Item): Identity =>
  item.list === 'observables' ? identityOfObservable(item.observable) : `text:${item.text}`;

/** How often a case holds each item. */
export type Holdings = ReadonlyMap<Identity, readonly Item[]>;

/** Looks at a case as the service holds it: every element under its identity. */
export function holdingsOf(document: Pick<ServerCase, 'observables' | 'texts'>): Holdings {
  const holdings = new Map<Identity, Item[]>();
  const hold = (item: Item) => {
    const identity = identityOf(item);
    const held = holdings.get(identity);
    if (held) held.push(item);
    else holdings.set(identity, [item]);
  };
  for (const observable of document.observables) hold({ list: 'observables', observable });
  for (const text of document.texts) hold({ list: 'texts', text });
  return holdings;
}

/** Whether two items are equal as the service compares them: as a whole, case included. */
export function sameElement(a: Item, b: Item): boolean {
  if (a.list === 'texts') return b.list === 'texts' && a.text === b.text;
  return b.list === 'observables' && keyOf(a.observable) === keyOf(b.observable);
}
