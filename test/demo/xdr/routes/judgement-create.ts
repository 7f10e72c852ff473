import { judgement } from '../entities/judgement';
import { bodyOf } from '../entity';
import { create } from '../entity-routes';
import { truth } from '../query-check';
import type { Route } from '../shape';
import { type Disposition, dispositionNames } from '../verdict-table';

/** Each of disposition and its name follows from the other; `undefined` when they disagree. */
function settle(body: Readonly<Record<string, unknown>>, now: number): Readonly<Record<string, unknown>> | undefined {
  const named = Object.entries(dispositionNames).find(([, name]) => name === body['disposition_name'])?.[0];
  const disposition = Number(body['disposition'] ?? named ?? 5) as Disposition;
  if (named !== undefined && Number(named) !== disposition) return undefined;
  const time = (body['valid_time'] ?? {}) as { readonly start_time?: string; readonly end_time?: string };
  return {
    ...body,
    disposition,
    disposition_name: dispositionNames[disposition],
    valid_time: {
      start_time: time.start_time ?? new Date(now).toISOString(),
      end_time: time.end_time ?? '2525-01-01T00:00:00.000Z',
    },
  };
}

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/judgement',
  needs: { kind: 'capabilities', capabilities: ['create-judgement'] },
  query: { wait_for: truth },
  async answer(call) {
    const body = bodyOf(call, judgement.body);
    const settled = settle(body, call.now);
    if (settled === undefined) {
      return {
        status: 400,
        json: { error: 'Mismatched disposition and dispositon_name for judgement', judgement: body },
      };
    }
    return create({ ...call, body: settled }, judgement);
  },
} satisfies Route;
