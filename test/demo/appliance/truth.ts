import english from './app/text/en.json';
import japanese from './app/text/ja.json';
import type { Known } from './data/cell';
import { pageAt, sources } from './reports/catalogue';
import { factsOf, rowsOf, type Selection } from './reports/rows';
import { selectionOf } from './server/reporting';
import { detailFactsOf } from './tracking/details';
import { listRowOf, panelRowsOf, traceColumns } from './tracking/listing';
import { ampLogOf, summaryOf, urlLogOf } from './tracking/log';
import { type Message, messagesOf, messageWith } from './tracking/message';

export type Language = 'en' | 'ja';

/** One observable of a page that must be found. */
export interface Truth extends Known {
  /** API group of the widget it stands in. */
  readonly widget: string;
  /** Place of the row in the order of the API, from 0; the place of the pair in a list of labels. */
  readonly row: number;
  readonly column: string;
  /** Heading or label as shown in the language asked for. */
  readonly label: string;
  /** Text of the whole cell. */
  readonly shown: string;
}

export interface PageTruth {
  readonly route: string;
  readonly language: Language;
  readonly selection: Selection;
  readonly expected: readonly Truth[];
  /** May be found or not. */
  readonly accepted: readonly Truth[];
}

const texts: Record<Language, Readonly<Record<string, string>>> = { en: english, ja: japanese };

/** The heading a key has in a language; the key itself when the dictionary lacks it. */
export const headingOf = (key: string, language: Language): string => texts[language][key] ?? key;

interface Place {
  readonly widget: string;
  readonly row: number;
  readonly column: string;
  readonly label: string;
}

interface Found {
  readonly expected: Truth[];
  readonly accepted: Truth[];
}

const collect = (into: Found, place: Place, cell: unknown): void => {
  if (typeof cell !== 'object' || cell === null) return;
  const { text, observables, accept } = cell as {
    text: string;
    observables: readonly Known[];
    accept?: readonly Known[];
  };
  for (const known of observables) into.expected.push({ ...place, ...known, shown: text });
  for (const known of accept ?? []) into.accepted.push({ ...place, ...known, shown: text });
};

/**
 * Everything on a report page that is an observable, hidden columns and rows not drawn yet included. Where digests are
 * shortened and their full value is nowhere (`withoutDigests`), there is nothing to find in them.
 */
export const pageTruth = (
  route: string,
  language: Language,
  selected: Selection,
  withoutDigests = false,
): PageTruth | undefined => {
  const found = pageAt(route);
  if (!found) return undefined;
  const selection = { ...selected, focus: found.focus };
  const into: Found = { expected: [], accepted: [] };
  for (const { kind, group, top } of found.page.widgets) {
    if (kind === 'chart') continue;
    const columns = sources.get(group)?.columns ?? [];
    rowsOf(group, selection)
      .slice(0, top)
      .forEach((row, index) => {
        for (const { key, label, kind } of columns)
          if (kind !== 'hash' || !withoutDigests)
            collect(into, { widget: group, row: index, column: key, label: headingOf(label, language) }, row[key]);
      });
    factsOf(group, selection).forEach(({ key, value }, index) => {
      collect(into, { widget: group, row: index, column: key, label: headingOf(key, language) }, value);
    });
  }
  return { route, language, selection, ...into };
};

const traceTruth = (messages: readonly Message[], language: Language, into: Found): void => {
  messages.forEach((message, row) => {
    const shown = [
      { widget: 'da_trace', cells: listRowOf(message) },
      ...panelRowsOf(message).map((cells) => ({ widget: 'da_trace_panel', cells })),
    ];
    for (const { widget, cells } of shown)
      for (const { key, label } of traceColumns)
        collect(into, { widget, row, column: key, label: headingOf(label, language) }, cells[key]);
  });
};

const messageTruth = (message: Message, language: Language, into: Found): void => {
  detailFactsOf(message).forEach(([key, value], row) => {
    collect(into, { widget: 'da_message', row, column: key, label: headingOf(key, language) }, value);
  });
  const logs = { summary: summaryOf(message), ampDetails: ampLogOf(message), urlDetails: urlLogOf(message) };
  for (const [widget, log] of Object.entries(logs))
    log.forEach(({ description }, row) => {
      collect(into, { widget, row, column: 'description', label: headingOf('description', language) }, description);
    });
};

/**
 * What message tracking shows: the results for a filter, or one message with its logs. Messages that others published
 * have no truth here, as nobody wrote down what is in them.
 */
export const trackingTruth = (route: string, language: Language, selection: Selection): PageTruth | undefined => {
  const [, view, value = ''] = /^\/trace\/(list|message)\/?(.*)$/.exec(route) ?? [];
  const into: Found = { expected: [], accepted: [] };
  const focus = view === 'list' ? decodeURIComponent(value) : selection.focus;
  if (view === 'list') traceTruth(messagesOf(selection.seed, focus), language, into);
  else {
    const message = messageWith(selection.seed, Number(value), focus);
    if (view !== 'message' || !message) return undefined;
    messageTruth(message, language, into);
  }
  return { route, language, selection: { ...selection, focus }, ...into };
};

/** Answer to `/__truth/<route>?lang=&days=…`; the other parameters are those of the reporting API. */
export const truthOf = (route: string, query: URLSearchParams, seed: number): PageTruth | undefined => {
  const days = query.get('days');
  const selection = selectionOf(query, seed);
  const language = query.get('lang') === 'ja' ? 'ja' : 'en';
  const asked = { ...selection, days: days === null ? selection.days : Number(days) };
  return route.startsWith('/trace/')
    ? trackingTruth(route, language, asked)
    : pageTruth(route, language, asked, query.get('hash') === 'd');
};
