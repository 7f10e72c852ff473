import type { DurationMs } from '../../../src/core/time';
import type { ApiClient } from '../../demo/xdr/clients';
import { hostOf } from '../../demo/xdr/hosts';
import { DEMO_CLIENT } from '../../demo/xdr/seed/clients';
import { createXdr, type XdrOptions } from '../../demo/xdr/xdr';

/** An answer read to its end. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, or `undefined` where the body is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape, and a wrong look fails the test
  readonly json: any;
}

/** Virtual time: `pass` moves it, and so does whatever the server waits for. */
export function createTime(start = Date.parse('2026-07-11T09:00:00.000Z')) {
  let now = start;
  return {
    now: () => now,
    wait: async (ms: DurationMs) => {
      now += ms;
    },
    pass: (ms: DurationMs) => {
      now += ms;
    },
  };
}

/** The services in virtual time, and a caller with a token. */
export async function setUp(options: XdrOptions = {}, client: ApiClient = DEMO_CLIENT) {
  const time = createTime();
  const xdr = createXdr({ data: 'empty', now: time.now, wait: time.wait, ...options });
  const visibility = `https://${hostOf('iroh', client.region)}`;
  const intel = `https://${hostOf('ctia', client.region)}`;

  const got = async (response: Response): Promise<Got> => {
    const text = await response.text();
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      json = undefined;
    }
    return { status: response.status, headers: response.headers, text, json };
  };

  const signIn = async (who: ApiClient = client): Promise<string> => {
    const response = await xdr.fetch(`https://${hostOf('iroh', who.region)}/iroh/oauth2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${who.id}:${who.password}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };

  const token = await signIn();

  /** A call with the token; `path` begins with `/iroh` or `/ctia`, which tells the host. */
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Got> =>
    got(
      await xdr.fetch(`${path.startsWith('/ctia') ? intel : visibility}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );

  /** A casebook that every read sees, by its short id. */
  const newCase = async (body: unknown = {}): Promise<string> => {
    const { json } = await call('POST', '/ctia/casebook?wait_for=true', body);
    return String(json.id).slice(String(json.id).lastIndexOf('/') + 1);
  };

  return { xdr, time, call, got, signIn, token, newCase, visibility, intel };
}
