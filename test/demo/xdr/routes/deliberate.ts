import { ask, entry, enveloped, observablesOf } from '../enrich';
import { deliberate } from '../observe';
import { texts } from '../query-check';
import type { Route } from '../shape';

export default {
  family: 'iroh',
  spec: 'iroh-enrich.json',
  method: 'POST',
  path: '/iroh/iroh-enrich/deliberate/observables',
  needs: { kind: 'scopes', scopes: ['enrich/observables/deliberate:read'] },
  query: { mids: texts, flags: texts, product_categories: texts },
  answer(call) {
    const observables = observablesOf(call);
    return enveloped(ask(call, 'deliberate', (module) => [entry(module, deliberate(call, module, observables))]));
  },
} satisfies Route;
