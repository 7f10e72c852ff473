import { text } from '../query-check';
import type { Route } from '../shape';
import { trigger } from '../trigger';

export default {
  family: 'iroh',
  spec: 'iroh-response.json',
  method: 'POST',
  path: '/iroh/iroh-response/respond/trigger/{module-instance-id}/{action-id}',
  needs: { kind: 'scopes', scopes: ['response/trigger:write'] },
  query: { observable_type: text, observable_value: text },
  openQuery: true,
  answer: (call) => trigger(call),
} satisfies Route;
