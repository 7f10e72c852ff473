import { type Signal, signal } from '@preact/signals';
import type { CaseField, CaseKey } from '../core/cases/case';
import type { ObservableKey, ObservableTypeName } from '../core/observables/observable';
import type { RibbonPlace } from '../core/settings';

/** A text being edited, and the text it started from. */
export interface Draft {
  readonly text: string;
  readonly base: string;
  /** False: the editor was closed, but the text is kept. */
  readonly open: boolean;
}

/** What a search of cases found; `text` is what was searched for. */
export interface CaseSearch {
  readonly text: string;
  readonly keys: readonly CaseKey[];
  readonly used: 'service' | 'local';
}

/** The part of the Casebook in view where there is room for one only. */
export type CaseSection = 'cases' | 'overview' | 'observables' | 'notes';

/** What one ribbon knows and nobody else: it outlives collapsing and changing tabs, not the page. */
export interface RibbonUi {
  readonly form: Signal<RibbonPlace['form']>;
  readonly across: Signal<number>;
  readonly height: Signal<number>;
  readonly app: Signal<string>;
  /** The case shown in the Casebook; `undefined` shows the active one. */
  readonly selected: Signal<CaseKey | undefined>;
  readonly section: Signal<CaseSection>;
  readonly searchText: Signal<string>;
  readonly search: Signal<CaseSearch | undefined>;
  /** By `draftKey`. */
  readonly drafts: Signal<Readonly<Record<string, Draft>>>;
  /** What is typed into "paste anything", by case. */
  readonly pasted: Signal<Readonly<Record<CaseKey, string>>>;
  /** Ticked in "On this page". */
  readonly ticked: Signal<ReadonlySet<ObservableKey>>;
  readonly pageType: Signal<ObservableTypeName | 'all'>;
  readonly pageText: Signal<string>;
  /** What is typed into the box in the bar. */
  readonly lookup: Signal<string>;
}

export const draftKey = (key: CaseKey, field: CaseField): string => `${key} ${field}`;

export function createUi(place: RibbonPlace): RibbonUi {
  return {
    form: signal(place.form),
    across: signal(place.across),
    height: signal(place.height),
    app: signal(place.app),
    selected: signal(undefined),
    section: signal('observables'),
    searchText: signal(''),
    search: signal(undefined),
    drafts: signal({}),
    pasted: signal({}),
    ticked: signal(new Set()),
    pageType: signal('all'),
    pageText: signal(''),
    lookup: signal(''),
  };
}

/** Sets one entry of a signal that holds a record, `undefined` to remove it. */
export function setEntry<V>(target: Signal<Readonly<Record<string, V>>>, key: string, value: V | undefined): void {
  const { [key]: _, ...others } = target.value;
  target.value = value === undefined ? others : { ...others, [key]: value };
}

/** What `ribbon.remember` keeps. */
export const placeOf = (ui: RibbonUi): RibbonPlace => ({
  form: ui.form.value,
  across: ui.across.value,
  height: ui.height.value,
  app: ui.app.value,
});
