import { judgement } from '../entities/judgement';
import { changedDoc, checkSpec, printDoc, readDoc } from '../entity';
import { required, text, truth } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'POST',
  path: '/ctia/judgement/{id}/expire',
  needs: { kind: 'capabilities', capabilities: ['create-judgement'] },
  query: { reason: required(text), wait_for: truth },
  answer(call) {
    const store = judgement.store(call.here);
    const earlier = readDoc(call, store, call.params['id'] ?? '', 'update');
    if (!earlier) return { status: 404, contentType: 'text/plain; charset=utf-8', text: 'Judgement not found' };
    const before = earlier['reason'];
    const given = call.query.get('reason') ?? '';
    const reason = typeof before === 'string' && before !== '' ? `${before} ${given}` : given;
    const valid_time = { ...(earlier['valid_time'] as object), end_time: new Date(call.now).toISOString() };
    checkSpec(call, judgement, { reason });
    const doc = changedDoc(call, earlier, { ...earlier, reason, valid_time });
    store.put(doc);
    return { status: 200, json: printDoc(call, doc) };
  },
} satisfies Route;
