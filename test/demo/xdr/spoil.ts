import type { DurationMs } from '../../../src/core/time';
import type { Fault, ModuleFault } from './faults';
import type { Family } from './hosts';
import { ctia, iroh, tooManyRequests } from './refusals';
import type { Answer } from './shape';

/** How a request ends: with an answer, with a broken connection, or never. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

/** A request as the faults see it. */
export interface Spoiling {
  readonly family: Family;
  readonly token: string;
  readonly wait: (ms: DurationMs) => Promise<void>;
  /** Does what was asked. */
  readonly work: (moduleFaults: readonly ModuleFault[]) => Promise<Answer>;
}

const answered = (answer: Answer): Outcome => ({ kind: 'answer', answer });

/** Runs the work of a request through the faults it meets; the first that ends the request decides. */
export async function spoil(faults: readonly Fault[], { family, token, wait, work }: Spoiling): Promise<Outcome> {
  const moduleFaults = faults.flatMap((fault) => (fault.kind === 'module-errors' ? fault.modules : []));
  for (const fault of faults) if (fault.kind === 'delay' && fault.when !== 'after') await wait(fault.ms);

  const instead = faults.map((fault) => replacement(fault, family, token)).find((one) => one !== undefined);
  if (instead && !instead.applied) {
    await slow(faults, wait);
    return instead.outcome;
  }
  const answer = await work(moduleFaults);
  await slow(faults, wait);
  return instead?.outcome ?? answered(faults.reduce(mangle, answer));
}

async function slow(faults: readonly Fault[], wait: (ms: DurationMs) => Promise<void>): Promise<void> {
  for (const fault of faults) if (fault.kind === 'delay' && fault.when === 'after') await wait(fault.ms);
}

interface Replacement {
  readonly outcome: Outcome;
  readonly applied: boolean;
}

const loginPage: Answer = {
  status: 200,
  contentType: 'text/html; charset=utf-8',
  text: '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/login" method="post"><label>User <input name="user"></label><label>Password <input name="password" type="password"></label><button>Sign in</button></form></body></html>',
};

function replacement(fault: Fault, family: Family, token: string): Replacement | undefined {
  switch (fault.kind) {
    case 'reset':
    case 'hang':
      return { outcome: { kind: fault.kind }, applied: fault.applied ?? false };
    case 'status': {
      const { kind: _, applied = false, ...answer } = fault;
      return { outcome: answered(answer), applied };
    }
    case 'rate-limited':
      return { outcome: answered(tooManyRequests(fault.retryAfter)), applied: false };
    case 'unauthorized': {
      const error = fault.error ?? 'jwt_expired';
      const description = error === 'jwt_expired' ? 'JWT expired' : 'JWT refused';
      const answer =
        family === 'ctia' ? ctia.badToken(error, description) : iroh.badToken(error, description, token, 'ctx-0');
      return { outcome: answered(answer), applied: false };
    }
    case 'redirect':
      return {
        outcome: answered({ status: fault.status ?? 302, headers: { Location: fault.location } }),
        applied: false,
      };
    case 'login-page':
      return { outcome: answered(loginPage), applied: fault.applied ?? false };
    default:
      return undefined;
  }
}

/** Text of an answer's body, the way it goes over the wire. */
export const bodyText = (answer: Answer): string | undefined =>
  answer.json === undefined ? answer.text : JSON.stringify(answer.json);

function mangle(answer: Answer, fault: Fault): Answer {
  const { json: _, ...bare } = answer;
  const text = bodyText(answer) ?? '';
  switch (fault.kind) {
    case 'truncated':
      return {
        ...bare,
        contentType: 'application/json',
        text: text.slice(0, Math.floor(text.length * (fault.keep ?? 0.5))),
      };
    case 'wrong-content-type':
      return { ...bare, contentType: fault.contentType ?? 'text/plain', text };
    case 'empty':
      return { ...bare, contentType: 'application/json', text: '' };
    case 'wrong-json':
      return { ...bare, json: 'json' in fault ? fault.json : 'not what you expected' };
    case 'huge':
      return { ...bare, contentType: 'application/json', text: text + ' '.repeat(fault.bytes) };
    case 'headers':
      return { ...answer, headers: { ...answer.headers, ...fault.headers } };
    default:
      return answer;
  }
}
