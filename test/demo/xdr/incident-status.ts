import { oneOf, record } from './body-check';
import { statuses } from './entities/incident';
import type { Entity } from './entity';
import { bodyOf, printDoc } from './entity';
import { patchDoc } from './entity-routes';
import { shortId } from './ids';
import { ctia } from './refusals';
import type { Answer, Call } from './shape';

const shape = record({ status: oneOf(statuses) }, ['status']);

const category = (status: unknown): string => String(status).split(':', 1)[0] ?? '';

/** Which moment an old status stamps. */
const oldVerbs: Readonly<Record<string, string>> = {
  'Containment Achieved': 'remediated',
  'Restoration Achieved': 'remediated',
  'Incident Reported': 'reported',
  Rejected: 'rejected',
};

/** The moments that a change of status stamps: entering Open or Closed, and containment. */
function stamps(before: unknown, after: string, now: string, times: Readonly<Record<string, unknown>>) {
  const found: Record<string, string> = {};
  const entered = category(before) !== category(after);
  if (category(after) === 'Open' && entered) found['opened'] = now;
  if (category(after) === 'Closed' && entered) found['closed'] = now;
  if (after === 'Open: Contained' && times['contained'] === undefined) found['contained'] = now;
  const verb = oldVerbs[after];
  if (verb) found[verb] = now;
  return found;
}

/**
 * Changes the status and stamps `incident_time`. `wait_for` is without effect here too.
 *
 * @see threatgrid/ctia `src/ctia/entity/incident.clj:111-200`
 */
export function changeStatus(call: Call, entity: Entity, print = printDoc): Answer {
  const body = bodyOf(call, shape);
  const status = String(body['status']);
  const earlier = entity.store(call.here).read(shortId(call.params['id'] ?? ''));
  const times = (earlier?.['incident_time'] ?? {}) as Readonly<Record<string, unknown>>;
  const incident_time = stamps(earlier?.['status'], status, new Date(call.now).toISOString(), times);
  const doc = patchDoc(call, entity, { status, incident_time });
  return doc ? { status: 200, json: print(call, doc) } : ctia.gone();
}
