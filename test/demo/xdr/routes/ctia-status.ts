import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/status',
  needs: { kind: 'none' },
  answer: () => ({ status: 200, json: { status: 'ok' } }),
} satisfies Route;
