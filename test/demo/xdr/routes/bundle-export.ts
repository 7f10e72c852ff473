import { exportBundle, exported, exportQuery } from '../bundle-export';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia-bundle-export.json',
  method: 'GET',
  path: '/ctia/bundle/export',
  needs: { kind: 'capabilities', capabilities: exported.flatMap((type) => [`read-${type}`, `list-${type}s`]) },
  query: exportQuery,
  answer: (call) => exportBundle(call),
} satisfies Route;
