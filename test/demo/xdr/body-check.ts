import { observableTypeNames } from '../../../src/core/observables/observable';

/** Says what is wrong with a value, as a tree like the value's own, or `undefined`. */
export type Check = (value: unknown) => unknown;

const print = (value: unknown): string => JSON.stringify(value)?.slice(0, 120) ?? 'nil';

/** A text of any length. */
export const string: Check = (value) =>
  typeof value === 'string' ? undefined : `(not (instance? java.lang.String ${print(value)}))`;

/** A whole number. */
export const whole: Check = (value) => (Number.isInteger(value) ? undefined : `(not (integer? ${print(value)}))`);

/** Any number. */
export const number: Check = (value) =>
  typeof value === 'number' ? undefined : `(not (instance? java.lang.Number ${print(value)}))`;

/** A time as the model has it: ISO 8601, from 1970 to 2525. */
export const time: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value))
    return `(not (instance? java.util.Date ${print(value)}))`;
  const moment = Date.parse(value);
  const outside = Number.isNaN(moment) || moment < 0 || moment > Date.parse('2525-01-02T00:00:00Z');
  return outside ? `(not (instance? java.util.Date ${print(value)}))` : undefined;
};

/** A closed vocabulary; `keyword` prints it as the server prints keywords. */
export const oneOf =
  (values: readonly (string | number)[], keyword = false): Check =>
  (value) => {
    if (values.includes(value as string)) return undefined;
    const shown = values.map((one) => (keyword ? `:${one}` : print(one))).join(' ');
    return `(not (#{${shown}} ${keyword && typeof value === 'string' ? `:${value}` : print(value)}))`;
  };

/** A list of such items, empty too. */
export const list =
  (item: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return `(not (sequential? ${print(value)}))`;
    const problems = value.map(item);
    return problems.some((one) => one !== undefined) ? problems.map((one) => one ?? null) : undefined;
  };

/** A map with these keys and no others; `required` must be there. */
export const record =
  (fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `(not (map? ${print(value)}))`;
    const problems: Record<string, unknown> = {};
    for (const [key, held] of Object.entries(value)) {
      const check = fields[key];
      const problem = check ? check(held) : 'disallowed-key';
      if (problem !== undefined) problems[key] = problem;
    }
    for (const key of required) if (!(key in value)) problems[key] = 'missing-required-key';
    return Object.keys(problems).length > 0 ? problems : undefined;
  };

/** A map of anything. */
export const openRecord: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : `(not (map? ${print(value)}))`;

/** A type of the closed list and a value, nothing else. */
export const observable: Check = record({ type: oneOf(observableTypeNames), value: string }, ['type', 'value']);

/** The four colours of the traffic light protocol. */
export const tlp: Check = oneOf(['white', 'green', 'amber', 'red']);

/** Longest texts of the model, in characters. @see threatgrid/ctim `src/ctim/schemas/common.cljc` */
export const longest: Readonly<Record<string, number>> = {
  title: 1024,
  short_description: 2048,
  description: 5000,
  source: 2048,
  reason: 1024,
  id: 2048,
  source_uri: 2048,
  reason_uri: 2048,
  language: 2048,
};

/** The first text that is too long, as the server's specification check words it. */
export function tooLong(entity: Readonly<Record<string, unknown>>, type: string): string | undefined {
  for (const [field, limit] of Object.entries(longest)) {
    const value = entity[field];
    if (typeof value === 'string' && [...value].length > limit) {
      return `In: [:${field}] val: "${value.slice(0, 20)}..." fails spec: :new-${type}/${field} predicate: (<= (count %) ${limit})`;
    }
  }
  return undefined;
}
