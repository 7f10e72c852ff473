import { type AppError, type AppErrorCode, dataOf } from '../errors';
import type { CaseRecord, Moment } from './record';
import { retryMoment } from './times';

/** Failures that hold everything back until a person has settled them (R6, R7). */
const holding: ReadonlySet<AppErrorCode> = new Set([
  'not-configured',
  'locked',
  'unknown-client',
  'wrong-password',
  'unauthorized',
  'missing-scope',
  'no-host-access',
  'forbidden',
]);

/** Failures of this very request: it will fail again, whenever it is sent. */
const final: ReadonlySet<AppErrorCode> = new Set(['bad-request', 'too-large', 'not-allowed', 'bug']);

export const isHolding = ({ code }: AppError): boolean => holding.has(code);
export const isFinal = ({ code }: AppError): boolean => final.has(code);

/** A request failed: waits, or holds the case back; every row is kept. */
export function failed(record: CaseRecord, error: AppError, { now, random }: Moment): CaseRecord {
  const data = dataOf(error);
  if (isHolding(error)) return { ...record, hold: data };
  const failures = (record.pause?.failures ?? 0) + 1;
  return { ...record, pause: { until: retryMoment(data, failures, now, random()), failures, error: data } };
}
