import type { Region } from '../../../src/core/account';
import { hostsOf } from '../../../src/core/hosts';
import type { Fetch } from '../../../src/xdr/exchange';
import type { Grant, TokenSource } from '../../../src/xdr/grant';
import { createHttp, type HttpDeps } from '../../../src/xdr/http';
import { createPauseKeeper } from '../../../src/xdr/pause-keeper';
import { Secret } from '../../../src/xdr/secret';

const samples = import.meta.glob<unknown>('./samples/*.json', { eager: true, import: 'default' });

/** A sample of the contract by its name, without `.json`. */
export function sample(name: string): unknown {
  const found = samples[`./samples/${name}.json`];
  if (found === undefined) throw new Error(`no sample ${name}`);
  return structuredClone(found);
}

/** An answer with a JSON body, or an empty one. */
export const json = (status: number, body?: unknown, headers: Record<string, string> = {}): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
  });

/** A sample as an answer; its status is in its name. */
export const sampled = (name: string, headers: Record<string, string> = {}): Response =>
  json(Number(/\.(\d{3})/.exec(name)?.[1] ?? /^(\d{3})/.exec(name)?.[1]), sample(name), headers);

export const page = (status: number): Response =>
  new Response('<!DOCTYPE html><title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } });

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

/** A `fetch` that gives these answers one after the other and remembers what was asked. */
export function answering(...answers: ReadonlyArray<Response | Error | (() => Promise<Response>)>) {
  const asked: Asked[] = [];
  const left = [...answers];
  const fetch: Fetch = async (url, init) => {
    const body = typeof init.body === 'string' && /^[{[]/.test(init.body) ? JSON.parse(init.body) : init.body;
    asked.push({ method: init.method ?? 'GET', url: new URL(url), headers: new Headers(init.headers), body, init });
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer left for ${init.method} ${url}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer() : answer;
  };
  return { fetch, asked };
}

export const clientId = 'client-11111111-2222-4333-8444-555555555555';

/** Tokens `token-1`, `token-2` … one for each discarded. */
export function tokens(region: Region = 'us'): TokenSource & { readonly discarded: Grant[] } {
  const discarded: Grant[] = [];
  return {
    discarded,
    grant: async () => ({ region, clientId, accessToken: new Secret(`token-${discarded.length + 1}`) }),
    discard: (grant) => void discarded.push(grant),
  };
}

/** `Http` over the given answers, at a time that the test can move. */
export function httpOver(
  answers: ReadonlyArray<Response | Error | (() => Promise<Response>)>,
  options: Partial<HttpDeps> = {},
) {
  const { fetch, asked } = answering(...answers);
  const clock = { now: Date.UTC(2026, 6, 11) };
  const token = tokens();
  const now = () => clock.now;
  const http = createHttp({ fetch, now, token, hosts: hostsOf, pauses: createPauseKeeper({ now }), ...options });
  return { http, asked, clock, token };
}
