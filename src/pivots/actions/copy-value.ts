import type { Pivot } from '../shape';

export default {
  id: 'copy-value',
  label: 'pivotCopyValue',
  group: 'copy',
  order: 10,
  icon: 'copy',
  types: 'all',
  effect: ({ observable }) => ({ kind: 'copy', text: observable.value }),
  example: {
    context: { observable: { type: 'url', value: 'https://bad.example.com/a' }, region: undefined, activeCase: null },
    effect: { kind: 'copy', text: 'https://bad.example.com/a' },
  },
} satisfies Pivot;
