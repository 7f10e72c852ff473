import type { AppError } from './errors';

/**
 * How a request ended, as the write path must tell it apart (threats-and-faults R4):
 * `not-applied` is certain to have changed nothing and may be sent again when its reason is gone; `unknown` may have
 * been applied, so it is verified by reading and never sent again blindly.
 */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'not-applied'; readonly error: AppError }
  | { readonly kind: 'unknown'; readonly error: AppError };

/** The value of an outcome, for callers to whom a failure is a failure. @throws {AppError} the reason */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'ok') return outcome.value;
  throw outcome.error;
}
