import { describe, expect, test } from 'vitest';
import type { AppErrorCode } from '../../../src/core/errors';
import { errorOfAnswer, isRefusal } from '../../../src/xdr/error-of';
import type { Body } from '../../../src/xdr/read-body';
import { sample } from './answering';

const host = 'private.intel.amp.cisco.com';
const ofJson = (value: unknown): Body => ({ kind: 'json', value });
const empty: Body = { kind: 'empty' };
const html: Body = { kind: 'html' };

describe('samples of the contract', () => {
  test.each<readonly [name: string, code: AppErrorCode, detail: object]>([
    ['inspect.400', 'bad-request', {}],
    ['inspect.403', 'missing-scope', { scope: 'inspect:read', traceId: 'ctx-9d1c4f70-52b8-4f0e-8a61-3c7e5b2d9f04' }],
    ['inspect.500', 'server', { traceId: '5755e17e-992f-4892-b2f6-db59b2bf480c' }],
    ['enrich.401', 'unauthorized', {}],
    ['enrich.403', 'missing-scope', { scope: 'enrich:read', traceId: 'ctx-0a1b2c3d-4e5f-4607-8899-aabbccddeeff' }],
    ['enrich.500', 'server', { traceId: '2e790e2c-e7fe-42ed-a18b-7413d9f1f4b0' }],
    ['int.404-module-instance', 'not-found', {}],
    ['ctia.400-bad-query', 'bad-request', {}],
    ['ctia.400-coercion', 'bad-request', {}],
    ['ctia.400-spec', 'bad-request', {}],
    ['ctia.400-tlp', 'bad-request', {}],
    ['ctia.400-unknown-field', 'bad-request', {}],
    ['ctia.401-expired', 'unauthorized', {}],
    ['ctia.401-no-token', 'unauthorized', {}],
    ['ctia.403-access-control', 'forbidden', { scope: undefined }],
    ['ctia.403-missing-capability', 'missing-scope', { scope: 'casebook' }],
    ['ctia.404-casebook-op', 'not-found', {}],
    ['verdict.404', 'not-found', {}],
    ['ctia.500', 'server', {}],
    ['429-rate-limited', 'rate-limited', { retryAt: 5 }],
  ])('%s is %s', (name, code, detail) => {
    const status = Number(/(\d{3})/.exec(name)?.[1]);
    const error = errorOfAnswer({ status, body: ofJson(sample(name)), host, retryAt: 5 });
    expect(error).toMatchObject({ code, host, ...detail });
  });
});

describe('statuses', () => {
  test.each<readonly [status: number, body: Body, code: AppErrorCode, refusal: boolean]>([
    [400, empty, 'bad-request', true],
    [401, empty, 'unauthorized', true],
    [401, html, 'login-page', true],
    [403, empty, 'forbidden', true],
    [403, html, 'login-page', true],
    [404, empty, 'not-found', true],
    [404, html, 'bad-answer', true],
    [404, { kind: 'other' }, 'bad-answer', true],
    [405, empty, 'bad-request', true],
    [406, empty, 'bad-request', true],
    [408, empty, 'timeout', false],
    [409, empty, 'conflict', true],
    [410, empty, 'not-found', true],
    [412, empty, 'conflict', true],
    [413, empty, 'too-large', true],
    [415, empty, 'bad-request', true],
    [418, empty, 'bad-request', false],
    [422, empty, 'bad-request', true],
    [423, empty, 'conflict', true],
    [425, empty, 'bad-request', false],
    [429, empty, 'rate-limited', true],
    [429, html, 'rate-limited', true],
    [500, empty, 'server', false],
    [502, html, 'server', false],
    [503, html, 'server', false],
    [504, { kind: 'other' }, 'server', false],
    [511, html, 'server', false],
    [302, empty, 'bad-answer', false],
    [302, html, 'login-page', false],
  ])('%d with %j is %s, certain to have changed nothing: %s', (status, body, code, refusal) => {
    expect(errorOfAnswer({ status, body, host }).code).toBe(code);
    expect(isRefusal(status)).toBe(refusal);
  });
});

describe('the missing scope', () => {
  const scopeOf = (body: object) => errorOfAnswer({ status: 403, body: ofJson(body), host }).scope;

  test.each([
    [{ error: 'missing_scope', 'missing-scopes': ['response/trigger:write'] }, 'response'],
    [{ error: 'missing_scope', 'missing-scopes': ['integration/health:read'] }, 'integration:read'],
    [{ error: 'missing_scope', 'missing-scopes': ['private-intel/incident:read'] }, 'private-intel'],
    [{ error: 'missing_scope', 'missing-scopes': ['users:read'] }, 'users:read'],
    [{ error: 'missing_scope', 'required-scopes': ['profile'] }, 'profile'],
    [{ 'missing-scopes': ['profile'] }, 'profile'],
    [{ error: 'missing_scope', 'missing-scopes': ['sse:read'] }, 'sse:read'],
    [{ error: 'missing_scope', 'missing-scopes': ['a-password-that-looks-like-one'] }, undefined],
    [{ error: 'missing_scope', 'missing-scopes': ['profiles'] }, undefined],
    [{ error: 'missing_scope' }, undefined],
    [{ error: 'missing_capability', capabilities: 'delete-casebook' }, 'casebook'],
    [{ error: 'missing_capability', capabilities: ['read-casebook'] }, 'casebook'],
    [{ error: 'missing_capability', capabilities: ['list-sightings', 'list-relationships'] }, 'private-intel'],
    [{ error: 'missing_capability', capabilities: [7, { a: 1 }] }, undefined],
    [{ error: 'missing_capability', capabilities: 'a-secret' }, 'private-intel'],
    [{ error: 'missing_scope', 'missing-scopes': ['<img src=x onerror=alert(1)>'] }, undefined],
  ])('of %j is %s', (body, scope) => {
    expect(scopeOf(body)).toBe(scope);
  });
});

test('nothing that an answer says reaches the message, but for names of fields', () => {
  const canary = 'eyJhbGciOi.CANARY-token';
  const error = errorOfAnswer({
    status: 400,
    body: ofJson({
      error: canary,
      error_description: canary,
      token: canary,
      message: canary,
      trace_id: canary,
      errors: { title: canary, [canary]: 'x' },
    }),
    host,
  });
  expect(error.message).toBe(`${host} refuses the request because of title (400).`);
  expect(JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause })).not.toContain(
    'CANARY',
  );
});

test.each([null, 7, 'text', [], [[]], { errors: null }, { errors: 'x' }, { capabilities: null }])(
  'a body of %j is no hindrance',
  (value) => {
    expect(errorOfAnswer({ status: 400, body: ofJson(value), host }).code).toBe('bad-request');
    expect(errorOfAnswer({ status: 403, body: ofJson(value), host }).code).toBe('forbidden');
  },
);
