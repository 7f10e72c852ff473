import { record, string, tlp } from '../body-check';
import { bodyOf, newDoc, printDoc, readDoc } from '../entity';
import { hostOf } from '../hosts';
import { longId } from '../ids';
import { ctia } from '../refusals';
import type { Route } from '../shape';

const shape = record({ casebook_id: string, investigation_id: string, tlp });

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/incident/{id}/link',
  needs: {
    kind: 'capabilities',
    capabilities: ['create-relationship', 'read-incident', 'read-relationship', 'read-casebook'],
  },
  answer(call) {
    const { casebook_id, investigation_id, tlp: wanted = 'amber' } = bodyOf(call, shape);
    if ((casebook_id === undefined) === (investigation_id === undefined)) {
      return ctia.simple(400, 'Please provide exactly one of casebook_id and investigation_id');
    }
    const found = readDoc(call, call.here.incidents, call.params['id'] ?? '', 'read');
    if (!found) return ctia.simple(404, 'Invalid Incident id');
    // Investigations are not kept here, so none can be found.
    if (casebook_id === undefined) return ctia.simple(400, 'Invalid Investigation id');
    if (!readDoc(call, call.here.casebooks, String(casebook_id), 'read'))
      return ctia.simple(400, 'Invalid Casebook id');
    const doc = newDoc(
      call,
      { type: 'relationship' },
      {
        relationship_type: 'related-to',
        // As sent, which is why a client has to send the long one.
        source_ref: casebook_id,
        target_ref: longId(hostOf('ctia', call.region), 'incident', found.id),
        tlp: wanted,
      },
    );
    call.here.relationships.put(doc);
    const printed = printDoc(call, doc);
    return { status: 201, json: printed, headers: { Location: String(printed['id']) } };
  },
} satisfies Route;
