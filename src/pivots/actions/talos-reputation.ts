import { queryValue } from '../query-value';
import type { Pivot } from '../shape';

export default {
  id: 'talos-reputation',
  label: 'pivotTalos',
  group: 'look-up',
  order: 20,
  icon: 'link-out',
  types: ['domain', 'ip'],
  effect: ({ observable }) => ({
    kind: 'open',
    url: `https://talosintelligence.com/reputation_center/lookup?search=${queryValue(observable.value)}`,
  }),
  example: {
    context: { observable: { type: 'ip', value: '203.0.113.45' }, region: undefined, activeCase: null },
    effect: { kind: 'open', url: 'https://talosintelligence.com/reputation_center/lookup?search=203.0.113.45' },
  },
} satisfies Pivot;
