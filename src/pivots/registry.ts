import type { Effect, Pivot, PivotContext } from './shape';

/** Every pivot, one per file in `actions/`; adding a file is the whole registration. */
export const pivots: readonly Pivot[] = Object.values(
  import.meta.glob<Pivot>('./actions/*.ts', { eager: true, import: 'default' }),
).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** A pivot together with what it would do now. */
export interface Offer {
  readonly pivot: Pivot;
  readonly effect: Effect;
}

/** What can be done with an observable as things are, in the order of the menu. */
export function offersFor(context: PivotContext): readonly Offer[] {
  return pivots.flatMap((pivot) => {
    if (pivot.types !== 'all' && !pivot.types.includes(context.observable.type)) return [];
    const effect = pivot.effect(context);
    return effect ? [{ pivot, effect }] : [];
  });
}
