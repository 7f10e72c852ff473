import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppErrorData, dataOf } from '../core/errors';
import type { Session } from './session';

/** A call that failed and that a person has not read about yet. */
export interface Failure {
  readonly id: number;
  /** Name of the call. */
  readonly call: string;
  readonly error: AppErrorData;
}

const mostShown = 3;

/**
 * A session whose every failed call is remembered until it is dismissed, whether or not the caller looked. Callers that
 * show an error themselves may still catch it, and then call `dismiss` for its name.
 */
export function withFailures(session: Session): {
  readonly session: Session;
  readonly failures: ReadonlySignal<readonly Failure[]>;
  dismiss(id: number): void;
} {
  const failures = signal<readonly Failure[]>([]);
  let last = 0;
  const ask: Session['ask'] = (call, input) => {
    const answer = session.ask(call, input);
    answer.catch((thrown: unknown) => {
      const error = dataOf(thrown);
      const others = failures.value.filter((failure) => failure.error.code !== error.code || failure.call !== call);
      last += 1;
      failures.value = [...others, { id: last, call, error }].slice(-mostShown);
    });
    return answer;
  };
  return {
    session: { ...session, ask },
    failures,
    dismiss(id) {
      failures.value = failures.value.filter((failure) => failure.id !== id);
    },
  };
}
