import { find } from '../core/observables/find';
import type { Found } from '../core/observables/found';
import { keyOf, type Observable, type ObservableKey } from '../core/observables/observable';

/** An observable in a text that somebody typed or pasted. */
export interface Recognised {
  readonly observable: Observable;
  /** As it was written, where that differs from the value: defanged, in capitals. */
  readonly written: string | undefined;
}

/** Longest text that is searched while it is typed, in UTF-16 code units. */
export const longestPaste = 200_000;

/** The observables in a text, each once, in the order of the text. */
export function recognise(text: string): readonly Recognised[] {
  const all = new Map<ObservableKey, Recognised>();
  for (const { type, value, start, end } of find(text.slice(0, longestPaste))) {
    const observable = { type, value };
    const key = keyOf(observable);
    if (all.has(key)) continue;
    const written = text.slice(start, end);
    all.set(key, { observable, written: written === value ? undefined : written });
  }
  return [...all.values()];
}

/** What is typed or pasted has no provenance. */
export const foundOf = (recognised: readonly Recognised[]): readonly Found[] =>
  recognised.map(({ observable }) => ({ observable }));
