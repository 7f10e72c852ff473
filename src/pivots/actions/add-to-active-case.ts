import type { Pivot } from '../shape';

export default {
  id: 'add-to-active-case',
  label: 'pivotAddActive',
  group: 'case',
  order: 10,
  icon: 'check',
  types: 'all',
  // Offered without an active case too: then the person is asked which one (ribbon.md J2).
  effect: () => ({ kind: 'add', to: 'active' }),
  example: {
    context: { observable: { type: 'domain', value: 'bit.ly' }, region: undefined, activeCase: null },
    effect: { kind: 'add', to: 'active' },
  },
} satisfies Pivot;
