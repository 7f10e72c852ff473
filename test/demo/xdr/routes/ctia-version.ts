import { schemaVersion } from '../entity';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/version',
  needs: { kind: 'none' },
  answer: () => ({
    status: 200,
    json: {
      base: '/ctia',
      'ctim-version': schemaVersion,
      'ctia-build': '4178275a824512c2fd3a2acdb0e8277233919054',
      beta: true,
      'ctia-config': 'prod',
      'ctia-supported_features': [],
    },
  }),
} satisfies Route;
