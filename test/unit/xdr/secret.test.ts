import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../../../src/xdr/secret';

test('a secret shows itself only to who reveals it', () => {
  const secret = new Secret('CANARY');
  expect(secret.reveal()).toBe('CANARY');
  const shown = [
    `${secret}`,
    String(secret),
    JSON.stringify({ secret }),
    inspect(secret),
    inspect({ deep: { secret } }, { showHidden: true, depth: 9 }),
    format('%s %o %j', secret, secret, secret),
    JSON.stringify(Object.entries(secret)),
    inspect(structuredClone(secret)),
    new Error('x', { cause: secret }).stack,
  ].join('\n');
  expect(shown).toContain('[redacted]');
  expect(shown).not.toContain('CANARY');
});
