import { record, string } from '../body-check';
import { inspect } from '../inspect';
import { iroh } from '../refusals';
import type { Route } from '../shape';

const shape = record({ content: string }, ['content']);

/** An object keyed by the offending parameter, also when the whole body is no object. */
const readable = (problems: unknown): unknown => (typeof problems === 'string' ? { content: problems } : problems);

export default {
  family: 'iroh',
  spec: 'iroh-inspect.json',
  method: 'POST',
  path: '/iroh/iroh-inspect/inspect',
  needs: { kind: 'scopes', scopes: ['inspect:read'] },
  answer({ body }) {
    const problems = shape(body ?? {});
    if (problems !== undefined) return iroh.badBody(readable(problems));
    return { status: 200, json: inspect((body as { readonly content: string }).content) };
  },
} satisfies Route;
