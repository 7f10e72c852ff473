import { observableIn } from '../observable-path';
import { ownVerdict } from '../opinions';
import { date } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/{observable_type}/{observable_value}/verdict',
  needs: { kind: 'capabilities', capabilities: ['read-verdict'] },
  query: { from: date, to: date },
  answer(call) {
    const verdict = ownVerdict(call, observableIn(call), call.now);
    if (verdict) return { status: 200, json: verdict };
    return { status: 404, json: { message: 'no verdict currently available for the supplied observable' } };
  },
} satisfies Route;
