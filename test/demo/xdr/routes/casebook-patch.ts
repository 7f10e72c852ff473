import { casebook } from '../entities/casebook';
import { bodyOf, printDoc } from '../entity';
import { patchDoc } from '../entity-routes';
import { truth } from '../query-check';
import { ctia } from '../refusals';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'PATCH',
  path: '/ctia/casebook/{id}',
  needs: { kind: 'capabilities', capabilities: ['create-casebook'] },
  // Taken and without effect: the server turns it into nothing on its way (fact F2).
  query: { wait_for: truth },
  answer(call) {
    const doc = patchDoc(call, casebook, bodyOf(call, casebook.partial));
    return doc ? { status: 200, json: printDoc(call, doc) } : ctia.simple(404, 'casebook not found');
  },
} satisfies Route;
