import { ask, enveloped, observablesOf } from '../enrich';
import { refsOf } from '../references';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-enrich.json',
  method: 'POST',
  path: '/iroh/iroh-enrich/refer/observables',
  needs: { kind: 'scopes', scopes: ['enrich/observables/refer:read'] },
  answer(call) {
    const observables = observablesOf(call);
    return enveloped(ask(call, 'refer', (module) => observables.flatMap((one) => [...refsOf(module, one)])));
  },
} satisfies Route;
