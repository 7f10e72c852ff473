import * as v from 'valibot';
import { text } from './wire';

/** A user, of whom only the id is certain; the keys have hyphens. @see CONTRACT 5 */
export const WireUser = v.object({
  'user-id': v.pipe(v.string(), v.minLength(1)),
  'user-name': text,
  'user-nick': text,
  'user-email': text,
});

/** What to call a user: the name, else the nickname, the address, the id. */
export const nameOf = (wire: v.InferOutput<typeof WireUser>): string =>
  [wire['user-name'], wire['user-nick'], wire['user-email']].find((name) => name?.trim()) ?? wire['user-id'];
