import * as v from 'valibot';
import type { Observable } from '../core/observables/observable';
import type { Outcome } from '../core/outcome';
import type { Http } from './http';
import { listOf, observable, parse } from './wire';

/** Longest text that is sent at once; no limit is published (CONTRACT 6.1). In UTF-16 code units. */
export const longestText = 50_000;

/** Finds the observables that the service sees in a text: a second opinion to our own, which needs no network. */
export type Inspect = (content: string) => Promise<Outcome<readonly Observable[]>>;

/** Longer texts are cut at blanks and sent piece by piece; the first failure ends it. @see CONTRACT 6 */
export const createInspect =
  (http: Http): Inspect =>
  async (content) => {
    const found = new Map<string, Observable>();
    for (const piece of piecesOf(content)) {
      const outcome = await http.send({
        service: 'visibility',
        method: 'POST',
        path: '/iroh/iroh-inspect/inspect',
        body: { content: piece },
        read: (json) => {
          parse(v.array(v.unknown()), json);
          return parse(listOf(observable), json);
        },
      });
      if (outcome.kind !== 'ok') return outcome;
      for (const one of outcome.value) found.set(JSON.stringify([one.type, one.value]), one);
    }
    return { kind: 'ok', value: [...found.values()] };
  };

/** Cuts at the last blank that lets a piece be short enough, so that no value is cut in two. */
export function piecesOf(content: string): readonly string[] {
  const pieces: string[] = [];
  let left = content.trim();
  while (left.length > longestText) {
    const blank = left.slice(0, longestText + 1).search(/\s\S*$/);
    const end = blank > 0 ? blank : longestText;
    pieces.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return left === '' ? pieces : [...pieces, left];
}
