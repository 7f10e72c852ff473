import { ask, entry, enveloped, observablesOf } from '../enrich';
import { observe } from '../observe';
import { texts } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-enrich.json',
  method: 'POST',
  path: '/iroh/iroh-enrich/observe/observables',
  needs: { kind: 'scopes', scopes: ['enrich/observables/observe:read'] },
  query: { mids: texts, flags: texts, product_categories: texts },
  answer(call) {
    const observables = observablesOf(call);
    return enveloped(ask(call, 'observe', (module) => [entry(module, observe(call, module, observables))]));
  },
} satisfies Route;
