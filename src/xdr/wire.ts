import * as v from 'valibot';
import { AppError } from '../core/errors';
import type { Observable } from '../core/observables/observable';
import type { EpochMs } from '../core/time';

/** Most elements of one list that we look at; a longer list is cut, not refused. */
const longestList = 10_000;

/** Checks an answer against the little that we need of it. @throws {AppError} bad-answer */
export function parse<S extends v.GenericSchema>(schema: S, json: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  // The issues of valibot quote what they found, so they stay here.
  throw new AppError('bad-answer', 'The answer does not have the expected shape.');
}

/** `parse` for a shape whose keys may all be absent, which a list would have as well. @throws {AppError} bad-answer */
export function parseObject<S extends v.GenericSchema>(schema: S, json: unknown): v.InferOutput<S> {
  return parse(schema, Array.isArray(json) ? undefined : json);
}

/**
 * A list of which those elements are kept that have the shape; absent and `null` count as empty.
 *
 * @param longest elements after which it is cut; `Infinity` where a missing element would mislead, and then the size of
 *   the body is the limit
 */
export const listOf = <S extends v.GenericSchema>(element: S, longest: number = longestList) =>
  v.pipe(
    v.nullish(v.array(v.unknown()), []),
    v.transform((all): readonly v.InferOutput<S>[] =>
      all.slice(0, longest).flatMap((one) => {
        const result = v.safeParse(element, one);
        return result.success ? [result.output] : [];
      }),
    ),
  );

/** An optional text: whatever is no text counts as absent. */
export const text = v.fallback(v.optional(v.string()), undefined);

/** An optional number, in the same way. */
export const number = v.fallback(v.optional(v.number()), undefined);

/** An optional moment, written as ISO 8601. */
export const moment = v.pipe(
  text,
  v.transform((written): EpochMs | undefined => {
    const at = written === undefined ? Number.NaN : Date.parse(written);
    return Number.isNaN(at) ? undefined : at;
  }),
);

/** An observable as stored, also of a type that we do not know yet. */
export const observable = v.pipe(
  v.object({ type: v.string(), value: v.string() }),
  // The vocabulary grows; a type that is new to us is carried and shown like any other (CONTRACT 13).
  v.transform(({ type, value }) => ({ type, value }) as Observable),
);

/** Last segment of a long id, which is how ids are compared: a URL parser would drop their explicit `:443` (4.5). */
export const shortIdOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
