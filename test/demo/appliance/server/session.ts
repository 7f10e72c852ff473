import { randomUUID } from 'node:crypto';
import type { Answer, Call } from './answer';
import { json, unauthorized } from './answer';

/** Name and pass phrase of the only account; they are no secret. */
export const DEMO_LOGIN = { name: 'admin', password: 'ironport' } as const;

const plainText = (value: unknown): string =>
  typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : '';

/** Who is signed in: tokens in memory, each with the time of its last use. */
export class Sessions {
  readonly #lastUse = new Map<string, number>();
  readonly #now: () => number;
  #calls = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** `POST /sma/api/v2.0/login` with name and pass phrase in base64. */
  login(call: Call): Answer {
    let data: { userName?: unknown; passphrase?: unknown } | undefined;
    try {
      data = (JSON.parse(call.body) as { data?: typeof data }).data;
    } catch {
      return unauthorized();
    }
    const name = plainText(data?.userName);
    if (name !== DEMO_LOGIN.name || plainText(data?.passphrase) !== DEMO_LOGIN.password) return unauthorized();
    const jwtToken = randomUUID();
    this.#lastUse.set(jwtToken, this.#now());
    return json({
      data: { userName: name, is2FactorRedirectRequired: 'false', role: 'Administrator', email: [], jwtToken },
    });
  }

  /** Every twentieth call gets a new token, which the client takes over; the old one dies by its age. */
  renewed(): Readonly<Record<string, string>> {
    this.#calls += 1;
    if (this.#calls % 20 !== 0) return {};
    const jwtToken = randomUUID();
    this.#lastUse.set(jwtToken, this.#now());
    return { jwtToken };
  }

  /**
   * Whether a call may be answered: the header `jwtToken` of a live session, or Basic. A session dies after
   * `idleSeconds` without a call, 30 minutes when the call does not say (`idle` in its address).
   */
  allows(call: Call): boolean {
    const basic = `Basic ${Buffer.from(`${DEMO_LOGIN.name}:${DEMO_LOGIN.password}`).toString('base64')}`;
    if (call.headers['authorization'] === basic) return true;
    const token = String(call.headers['jwttoken'] ?? '');
    const last = this.#lastUse.get(token);
    const idleSeconds = Number(call.url.searchParams.get('idle') ?? 1_800);
    if (last === undefined) return false;
    if (this.#now() - last > idleSeconds * 1_000) {
      this.#lastUse.delete(token);
      return false;
    }
    this.#lastUse.set(token, this.#now());
    return true;
  }
}
