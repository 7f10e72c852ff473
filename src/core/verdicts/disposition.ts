/**
 * Disposition numbers of the threat-intelligence model and their names.
 *
 * @see CONTRACT 7.2: the number rules, the name is optional
 */
export const dispositions = { 1: 'clean', 2: 'malicious', 3: 'suspicious', 4: 'common', 5: 'unknown' } as const;

export type Disposition = (typeof dispositions)[keyof typeof dispositions];

/** Worst first: what a badge shows when modules disagree, so that a malicious verdict is never hidden (ribbon.md 7). */
export const worstFirst: readonly Disposition[] = ['malicious', 'suspicious', 'clean', 'common', 'unknown'];

/** The worst of several dispositions; `undefined` when there is none. */
export const worstOf = (all: Iterable<Disposition>): Disposition | undefined => {
  const present = new Set(all);
  return worstFirst.find((disposition) => present.has(disposition));
};
