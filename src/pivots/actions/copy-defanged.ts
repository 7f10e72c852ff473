import { defang } from '../../core/observables/defang';
import type { Pivot } from '../shape';

export default {
  id: 'copy-defanged',
  label: 'pivotCopyDefanged',
  group: 'copy',
  order: 20,
  icon: 'copy',
  types: ['domain', 'hostname', 'ip', 'ipv6', 'url', 'email', 'email_messageid'],
  effect: ({ observable }) => {
    const text = defang(observable);
    return text === observable.value ? undefined : { kind: 'copy', text };
  },
  example: {
    context: { observable: { type: 'domain', value: 'bad.example.com' }, region: undefined, activeCase: null },
    effect: { kind: 'copy', text: 'bad[.]example[.]com' },
  },
} satisfies Pivot;
