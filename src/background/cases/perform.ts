import type { CaseServer } from '../../core/cases/server';
import { AppError, dataOf } from '../../core/errors';
import type { SendOutcome } from '../../core/outbox/after-send';
import type { Answer, Question, Request } from '../../core/outbox/request';
import type { Outcome } from '../../core/outcome';

/** Sends one write. Whatever goes wrong on our side of it leaves the outcome unknown, which a reading settles. */
export function perform(server: CaseServer, request: Request): Promise<SendOutcome> {
  return settled<SendOutcome>(() => {
    switch (request.kind) {
      case 'create':
        return server.create(request.draft);
      case 'add-observables':
        return server.addObservables(request.id, request.items).then(withoutCase);
      case 'remove-observables':
        return server.removeObservables(request.id, request.items).then(withoutCase);
      case 'add-texts':
        return server.addTexts(request.id, request.items).then(withoutCase);
      case 'remove-texts':
        return server.removeTexts(request.id, request.items).then(withoutCase);
      case 'edit':
        return server.edit(request.id, request.texts).then(withoutCase);
      case 'delete':
        return server.delete(request.id).then(withoutCase);
    }
  });
}

const withoutCase = (outcome: Outcome<void>): SendOutcome =>
  outcome.kind === 'ok' ? { kind: 'ok', value: undefined } : outcome;

/** Asks one question. */
export async function ask(server: CaseServer, question: Question): Promise<Answer['outcome']> {
  if (question.kind === 'read') return { kind: 'read', of: await settled(() => server.read(question.id)) };
  return { kind: 'search', of: await settled(() => server.findByExternalId(question.externalId)) };
}

async function settled<T extends Outcome<unknown>>(
  action: () => Promise<T>,
): Promise<T | { readonly kind: 'unknown'; readonly error: AppError }> {
  try {
    return await action();
  } catch (thrown) {
    const error = thrown instanceof AppError ? thrown : new AppError('bug', dataOf(thrown).message, { cause: thrown });
    return { kind: 'unknown', error };
  }
}
