import { type ObservableTypeName, observableTypeNames } from '../../../../src/core/observables/observable';
import { ask, entry, modulesFor } from '../enrich';
import { deliberate } from '../observe';
import { type Verdict, verdictOf } from '../opinions';
import { choice, required, text, texts } from '../query-check';
import type { Route } from '../shape';

/** Of several verdicts the one that says most. How the service computes its own is unpublished. */
const weight = ({ disposition }: Verdict): number => [0, 3, 5, 4, 2, 1][disposition] ?? 0;

export default {
  family: 'iroh',
  spec: 'iroh-enrich.json',
  method: 'GET',
  path: '/iroh/iroh-enrich/reputation/observable',
  needs: { kind: 'scopes', scopes: ['enrich/observables/reputation:read'] },
  query: { type: required(choice(...observableTypeNames)), value: required(text), mids: texts },
  answer(call) {
    const about = { type: call.query.get('type') as ObservableTypeName, value: call.query.get('value') ?? '' };
    const { data, errors } = ask(call, 'deliberate', (module) => [entry(module, deliberate(call, module, [about]))]);
    const verdicts = modulesFor(call, 'deliberate').flatMap((module) => verdictOf(call, module, about) ?? []);
    const [reputation] = verdicts.sort((left, right) => weight(right) - weight(left));
    return { status: 200, json: { data: { ...(reputation ? { reputation } : {}), data, errors } } };
  },
} satisfies Route;
