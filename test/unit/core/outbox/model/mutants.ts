import type { ServerCase } from '../../../../../src/core/cases/case';
import { keyOf } from '../../../../../src/core/observables/observable';
import type { Mutant } from './world';

/** The protocol with one rule left out; the same runs must find each of them. */
export const mutants: Readonly<Record<string, Mutant>> = {
  'trusts its own writes instead of reading': {
    server: (server) => {
      const believed = new Map<string, ServerCase>();
      const believe = (id: string, change: (known: ServerCase) => ServerCase) => {
        const known = believed.get(id);
        if (known) believed.set(id, change(known));
      };
      return {
        ...server,
        read: async (id) => {
          const known = believed.get(id);
          if (known) return { kind: 'ok', value: known };
          const outcome = await server.read(id);
          if (outcome.kind === 'ok' && outcome.value) believed.set(id, outcome.value);
          return outcome;
        },
        addObservables: async (id, sent) => {
          const outcome = await server.addObservables(id, sent);
          believe(id, (known) => ({ ...known, observables: [...known.observables, ...sent] }));
          return outcome;
        },
        removeObservables: async (id, sent) => {
          const outcome = await server.removeObservables(id, sent);
          const gone = new Set(sent.map(keyOf));
          believe(id, (known) => ({
            ...known,
            observables: known.observables.filter((held) => !gone.has(keyOf(held))),
          }));
          return outcome;
        },
        addTexts: async (id, sent) => {
          const outcome = await server.addTexts(id, sent);
          believe(id, (known) => ({ ...known, texts: [...known.texts, ...sent] }));
          return outcome;
        },
        removeTexts: async (id, sent) => {
          const outcome = await server.removeTexts(id, sent);
          believe(id, (known) => ({ ...known, texts: known.texts.filter((text) => !sent.includes(text)) }));
          return outcome;
        },
        edit: async (id, texts) => {
          const outcome = await server.edit(id, texts);
          believe(id, (known) => ({ ...known, ...texts }));
          return outcome;
        },
      };
    },
  },
  'does not wait for a write that may still be on its way': {
    record: (record) => ({ ...record, notBefore: 0 }),
  },
  'replaces the list instead of adding to it': {
    server: (server) => {
      const read = new Map<string, ServerCase>();
      return {
        ...server,
        read: async (id) => {
          const outcome = await server.read(id);
          if (outcome.kind === 'ok' && outcome.value) read.set(id, outcome.value);
          return outcome;
        },
        // As a `replace` would be: the list as it was read, with what is missing.
        addObservables: (id, observables) =>
          server.replaceObservables(id, [...(read.get(id)?.observables ?? []), ...observables]),
      };
    },
  },
};
