/** What a query parameter may be. Repeated values are allowed only where `many` is set. */
export interface QueryCheck {
  readonly kind: 'text' | 'integer' | 'boolean' | 'date' | 'choice';
  /** Of a choice. */
  readonly among?: readonly string[];
  readonly many?: boolean;
  readonly required?: boolean;
}

/** Any text, once. */
export const text: QueryCheck = { kind: 'text' };
/** Any text, repeatable. */
export const texts: QueryCheck = { kind: 'text', many: true };
/** A whole number, also negative. */
export const integer: QueryCheck = { kind: 'integer' };
/** `true` or `false`. */
export const truth: QueryCheck = { kind: 'boolean' };
/** An ISO 8601 date or time. */
export const date: QueryCheck = { kind: 'date' };
/** One of a closed list. */
export const choice = (...among: readonly string[]): QueryCheck => ({ kind: 'choice', among });
/** Some of a closed list, repeated. */
export const choices = (...among: readonly string[]): QueryCheck => ({ kind: 'choice', among, many: true });
/** The same parameter, which must be there. */
export const required = (check: QueryCheck): QueryCheck => ({ ...check, required: true });

const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

function problemOf(check: QueryCheck, value: string): string | undefined {
  switch (check.kind) {
    case 'text':
      return undefined;
    case 'integer':
      return /^-?\d+$/.test(value) ? undefined : `(not (integer? "${value}"))`;
    case 'boolean':
      return value === 'true' || value === 'false' ? undefined : `(not (instance? java.lang.Boolean "${value}"))`;
    case 'date':
      return isDate(value) ? undefined : `(not (instance? java.util.Date "${value}"))`;
    case 'choice':
      return check.among?.includes(value)
        ? undefined
        : `(not (#{${check.among?.map((one) => `"${one}"`).join(' ')}} "${value}"))`;
  }
}

/**
 * What is wrong with a query string, by parameter, in the words of the server's schema library.
 *
 * @param open parameters of other names are let through
 * @returns `undefined` when nothing is
 */
export function checkQuery(
  query: URLSearchParams,
  checks: Readonly<Record<string, QueryCheck>>,
  open: boolean,
): Readonly<Record<string, unknown>> | undefined {
  const problems: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const check = checks[name];
    if (!check) {
      if (!open) problems[name] = 'disallowed-key';
      continue;
    }
    const values = query.getAll(name);
    if (values.length > 1 && !check.many)
      problems[name] = `(not (instance? java.lang.String ${JSON.stringify(values)}))`;
    const wrong = values.map((value) => problemOf(check, value));
    if (wrong.some((one) => one !== undefined))
      problems[name] = check.many ? wrong.map((one) => one ?? null) : wrong[0];
  }
  for (const [name, check] of Object.entries(checks)) {
    if (check.required && !query.has(name)) problems[name] = 'missing-required-key';
  }
  return Object.keys(problems).length > 0 ? problems : undefined;
}
