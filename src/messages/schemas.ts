import * as v from 'valibot';
import { regions } from '../core/account';
import { caseLimits } from '../core/cases/case';
import { longestValue, observableTypeNames } from '../core/observables/observable';
import type { Input, PageCalls, UiCalls, WindowCalls } from './contract';

/**
 * The shape of every call's input. Lengths are bounded here, so that the size of a message is as well; an extra key or
 * a wrong type drops the whole call. Checked against `contract.ts` by the compiler.
 */
type Schemas<C> = { readonly [K in keyof C]: v.GenericSchema<unknown, Input<C, K & keyof C>> };

const short = v.pipe(v.string(), v.maxLength(400));
const opId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const caseKey = v.pipe(v.string(), v.regex(/^[\w:.-]{1,200}$/));
const nothing = v.strictObject({});
const size = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const frame = v.picklist(['ribbon', 'menu']);

const observable = v.strictObject({
  type: v.picklist(observableTypeNames),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(longestValue)),
});
const provenance = v.strictObject({
  pageTitle: short,
  address: v.pipe(v.string(), v.maxLength(2_048)),
  column: v.optional(short),
  row: v.pipe(v.array(short), v.maxLength(12)),
  shown: v.optional(v.pipe(v.string(), v.maxLength(longestValue))),
  at: v.number(),
});
// What was found on a page knows in addition why; that is left behind here.
const found = v.object({ observable, provenance: v.optional(provenance) });
const foundHere = v.strictObject({
  observable,
  provenance: v.optional(provenance),
  why: v.strictObject({
    anchor: v.picklist(['dot', 'colon', 'at', 'hex', 'label', 'cell']),
    hint: v.optional(v.picklist(observableTypeNames)),
  }),
});
const foundList = v.pipe(v.array(found), v.minLength(0), v.maxLength(2_000));
const place = v.strictObject({
  form: v.picklist(['pill', 'panel']),
  across: share,
  height: size,
  app: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
});
const longText = v.pipe(v.string(), v.maxLength(200_000));

export const pageSchemas: Schemas<PageCalls> = {
  'page.start': v.strictObject({ dark: v.boolean() }),
  'page.ticket': v.strictObject({ frame }),
  'page.observed': v.strictObject({
    found: v.pipe(v.array(foundHere), v.maxLength(5_000)),
    unseen: v.strictObject({ cut: count, frames: count, rows: v.boolean() }),
    dark: v.boolean(),
  }),
  'page.add': v.strictObject({ opId, found: foundHere }),
  'page.openMenu': v.strictObject({ found: foundHere, chooseCase: v.boolean() }),
  'page.closeMenu': nothing,
  'page.disturbed': v.strictObject({ calm: v.boolean() }),
  'page.openWindow': v.strictObject({ frame }),
};

export const uiSchemas: Schemas<UiCalls> = {
  'frame.hello': v.strictObject({ ticket: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  'frame.layout': v.variant('frame', [
    v.strictObject({ frame: v.literal('menu'), width: size, height: size }),
    v.strictObject({
      frame: v.literal('ribbon'),
      form: v.picklist(['pill', 'panel']),
      width: size,
      height: size,
      across: share,
    }),
  ]),
  'frame.closeMenu': v.strictObject({ refocus: v.boolean() }),
  'frame.openMenu': v.strictObject({ found }),
  'ribbon.remember': place,
  'case.refresh': nothing,
  'case.more': nothing,
  'case.search': v.strictObject({ text: v.pipe(v.string(), v.maxLength(2_000)) }),
  'case.open': v.strictObject({ key: caseKey }),
  'case.setActive': v.strictObject({ key: v.nullable(caseKey) }),
  'case.create': v.strictObject({
    opId,
    title: v.optional(v.pipe(v.string(), v.maxLength(caseLimits.title))),
    found: foundList,
  }),
  'case.add': v.strictObject({ opId, key: caseKey, found: foundList }),
  'case.remove': v.strictObject({ opId, key: caseKey, observable }),
  'case.edit': v.strictObject({
    key: caseKey,
    field: v.picklist(['title', 'summary', 'notes']),
    text: longText,
    base: longText,
  }),
  'case.addText': v.strictObject({ opId, key: caseKey, text: v.pipe(longText, v.minLength(1)) }),
  'case.undo': v.strictObject({ opId }),
  'case.askDelete': v.strictObject({ key: caseKey }),
  'write.retry': v.strictObject({ id: short }),
  'write.discard': v.strictObject({ id: short }),
  'write.move': v.strictObject({ id: short, to: caseKey }),
  'notice.dismiss': v.strictObject({ id: short }),
  'pivot.open': v.strictObject({ pivotId: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)), observable }),
  'settings.change': v.strictObject({
    language: v.exactOptional(v.picklist(['auto', 'en', 'ja'])),
    theme: v.exactOptional(v.picklist(['page', 'light', 'dusk'])),
    openCasebookOnAdd: v.exactOptional(v.boolean()),
    defangOnCopy: v.exactOptional(v.boolean()),
  }),
  'window.open': v.strictObject({ window: v.picklist(['options', 'connect']) }),
};

export const windowSchemas: Schemas<WindowCalls> = {
  'account.connect': v.strictObject({
    region: v.picklist(regions),
    clientId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    clientPassword: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1_000))),
  }),
  'account.disconnect': nothing,
  'account.check': nothing,
  'appliance.add': v.strictObject({ origin: v.pipe(v.string(), v.maxLength(300)) }),
  'appliance.remove': v.strictObject({ origin: v.pipe(v.string(), v.maxLength(300)) }),
  'unsent.send': nothing,
  'confirm.get': v.strictObject({ id: opId }),
  'confirm.answer': v.strictObject({ id: opId, agreed: v.boolean(), typed: v.optional(short) }),
};

/** Who may make a call: found by the list that the call is on. */
export type CallClass = 'page' | 'ui' | 'window';

/** The class and the input's schema of a call; `undefined` for a name that is on no list. */
export function callOf(name: string): { readonly of: CallClass; readonly schema: v.GenericSchema } | undefined {
  if (Object.hasOwn(pageSchemas, name)) return { of: 'page', schema: pageSchemas[name as keyof PageCalls] };
  if (Object.hasOwn(uiSchemas, name)) return { of: 'ui', schema: uiSchemas[name as keyof UiCalls] };
  if (Object.hasOwn(windowSchemas, name)) return { of: 'window', schema: windowSchemas[name as keyof WindowCalls] };
  return undefined;
}

/** The input of a call, or `undefined` when it does not fit. */
export function inputOf(schema: v.GenericSchema, input: unknown): { input: unknown } | undefined {
  const parsed = v.safeParse(schema, input, { abortEarly: true });
  return parsed.success ? { input: parsed.output } : undefined;
}
