import { offersOf, printAction } from '../actions';
import { ask, enveloped, observablesOf } from '../enrich';
import { text } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-response.json',
  method: 'POST',
  path: '/iroh/iroh-response/respond/observables',
  needs: { kind: 'scopes', scopes: ['response/observables:read'] },
  query: { params: text },
  answer(call) {
    const observables = observablesOf(call);
    return enveloped(
      ask(call, 'respond', (module) =>
        observables.flatMap((one) => offersOf(module, one).map((offer) => printAction(module, one, offer))),
      ),
    );
  },
} satisfies Route;
