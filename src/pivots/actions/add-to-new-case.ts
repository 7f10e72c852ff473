import type { Pivot } from '../shape';

export default {
  id: 'add-to-new-case',
  label: 'pivotAddNew',
  group: 'case',
  order: 20,
  icon: 'casebook-plus',
  types: 'all',
  effect: () => ({ kind: 'add', to: 'new' }),
  example: {
    context: { observable: { type: 'cisco_mid', value: '1842201' }, region: 'us', activeCase: 'casebook-1' },
    effect: { kind: 'add', to: 'new' },
  },
} satisfies Pivot;
