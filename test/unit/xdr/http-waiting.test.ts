import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/core/outcome';
import type { Call } from '../../../src/xdr/http';
import { httpOver, json, sampled } from './answering';

const call: Call<unknown> = {
  service: 'privateIntel',
  method: 'POST',
  path: '/ctia/casebook',
  body: { title: 'x' },
  read: (value) => value,
};

const codeOf = (outcome: Outcome<unknown>) => (outcome.kind === 'ok' ? undefined : outcome.error.code);

describe('time', () => {
  const hangs = () => new Promise<Response>(() => undefined);

  function timers() {
    const set: { delay: number; run: () => void; cancelled: boolean }[] = [];
    const after = (delay: number, run: () => void) => {
      const timer = { delay, run, cancelled: false };
      set.push(timer);
      return () => {
        timer.cancelled = true;
      };
    };
    return { set, after };
  }

  test.each([
    [undefined, 20_000],
    [60_000, 60_000],
  ])('a call allowed %s ms is given up after %d ms, its outcome unknown', async (timeout, expected) => {
    const { set, after } = timers();
    const { http, asked } = httpOver([hangs], { after });
    const pending = http.send({ ...call, timeout });
    await Promise.resolve();
    await Promise.resolve();
    expect(set.map(({ delay }) => delay)).toEqual([expected]);
    expect(asked[0]?.init.signal?.aborted).toBe(false);
    set[0]?.run();
    const outcome = await pending;
    expect([outcome.kind, codeOf(outcome)]).toEqual(['unknown', 'timeout']);
    expect(asked[0]?.init.signal?.aborted).toBe(true);
  });

  test('a body that stalls is given up as well', async () => {
    const { set, after } = timers();
    const stalled = new Response(new ReadableStream({}), { headers: { 'Content-Type': 'application/json' } });
    const { http } = httpOver([stalled], { after });
    const pending = http.send(call);
    await Promise.resolve();
    await Promise.resolve();
    set[0]?.run();
    expect(codeOf(await pending)).toBe('timeout');
  });

  test('no timer stays behind an answer', async () => {
    const { set, after } = timers();
    const { http } = httpOver([json(200, {})], { after });
    await http.send(call);
    expect(set.map(({ cancelled }) => cancelled)).toEqual([true]);
  });
});

describe('a 401', () => {
  test('is answered with another token, once', async () => {
    const { http, asked, token } = httpOver([sampled('ctia.401-expired'), json(200, { id: 1 })]);
    expect(await http.send(call)).toEqual({ kind: 'ok', value: { id: 1 } });
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(token.discarded).toHaveLength(1);
  });

  test('twice is certain to have changed nothing', async () => {
    const { http, asked } = httpOver([sampled('ctia.401-expired'), sampled('ctia.401-expired')]);
    const outcome = await http.send(call);
    expect([outcome.kind, codeOf(outcome), asked.length]).toEqual(['not-applied', 'unauthorized', 2]);
  });

  test('to a call that may not be sent twice only drops the token', async () => {
    const { http, asked, token } = httpOver([sampled('enrich.401')]);
    const outcome = await http.send({ ...call, resend: false });
    expect([outcome.kind, codeOf(outcome), asked.length]).toEqual(['not-applied', 'unauthorized', 1]);
    expect(token.discarded).toHaveLength(1);
  });
});

describe('a 429', () => {
  test('pauses the host: it is not asked again until then, writes first', async () => {
    const { http, asked, clock } = httpOver([
      sampled('429-rate-limited', { 'Retry-After': '3172s' }),
      json(200),
      json(200),
    ]);
    const retryAt = clock.now + 3_172_000;
    expect(await http.send(call)).toMatchObject({ kind: 'not-applied', error: { code: 'rate-limited', retryAt } });
    expect(await http.send({ ...call, purpose: 'write' })).toMatchObject({
      kind: 'not-applied',
      error: { code: 'rate-limited', retryAt },
    });
    clock.now = retryAt;
    expect(await http.send(call)).toMatchObject({ kind: 'not-applied', error: { retryAt: retryAt + 3_000 } });
    expect(asked).toHaveLength(1);
    expect((await http.send({ ...call, purpose: 'write' })).kind).toBe('ok');
    expect((await http.send(call)).kind).toBe('ok');
    expect(asked).toHaveLength(3);
  });

  test('does not pause the other host', async () => {
    const { http } = httpOver([sampled('429-rate-limited'), json(200, {})]);
    await http.send(call);
    expect((await http.send({ ...call, service: 'visibility' })).kind).toBe('ok');
  });
});
