import type { Family } from './hosts';
import { ctia } from './refusals';
import { type Answer, Refusal } from './shape';

const malformed = (family: Family): Answer =>
  family === 'ctia'
    ? {
        status: 400,
        json: {
          type: 'compojure.api.exception/request-parsing',
          message: 'Malformed application/json in :body-params',
        },
      }
    : { status: 400, json: { error: 'invalid_request', error_description: 'Malformed JSON in request body' } };

/**
 * The body as a route sees it. One of a type that the server does not read counts as none, as it does there.
 *
 * @throws {Refusal} 400 for JSON that is none
 */
export function parseBody(family: Family, contentType: string | null, body: string): unknown {
  if (body === '') return undefined;
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(body));
  if (type !== 'application/json') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(malformed(family));
  }
}

/** The server speaks four formats besides; to a client that wants none of what we print it says 406. */
export function checkAccept(accept: string | null): void {
  if (accept === null || accept === '' || /application\/(json|\*)|\*\/\*/i.test(accept)) return;
  throw new Refusal(ctia.simple(406, 'not_acceptable'));
}
