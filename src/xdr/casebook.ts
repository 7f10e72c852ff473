import * as v from 'valibot';
import { type CaseDraft, type CaseField, caseLimits, type ServerCase } from '../core/cases/case';
import type { CaseServer } from '../core/cases/server';
import { AppError } from '../core/errors';
import type { Observable } from '../core/observables/observable';
import type { Outcome } from '../core/outcome';
import { type CaseSearch, createCaseSearch } from './casebook-search';
import { type Call, type Http, pathOf } from './http';
import { listOf, moment, observable, parse, shortIdOf, text } from './wire';

/** Cases on the service: what the outbox needs, and the list. */
export interface Casebooks extends CaseServer {
  readonly search: CaseSearch;
}

const WireCasebook = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    external_ids: listOf(v.string()),
    title: text,
    short_description: text,
    description: text,
    texts: listOf(v.object({ text: v.string() })),
    // Taken for missing, an observable would be added again.
    observables: listOf(observable, Number.POSITIVE_INFINITY),
    owner: text,
    created: moment,
    modified: moment,
  }),
  v.transform(
    (wire): ServerCase => ({
      id: shortIdOf(wire.id),
      longId: wire.id,
      externalIds: wire.external_ids,
      title: wire.title ?? '',
      summary: wire.short_description ?? '',
      notes: wire.description ?? '',
      texts: wire.texts.map((one) => one.text),
      observables: wire.observables,
      owner: wire.owner,
      created: wire.created,
      modified: wire.modified,
    }),
  ),
);

const readCase = (json: unknown): ServerCase => parse(WireCasebook, json);

/** Cases that cannot be read are left out of a list rather than taking the others with them. */
const readCases = (json: unknown): readonly ServerCase[] => {
  parse(v.array(v.unknown()), json);
  return parse(listOf(WireCasebook), json);
};

const fieldNames: Readonly<Record<CaseField, string>> = {
  title: 'title',
  summary: 'short_description',
  notes: 'description',
};

/** Named in every case we create, so that people and other clients can tell where it came from. */
const source = 'Pivot Ribbon';

/**
 * Casebooks of private intelligence.
 *
 * Texts longer than `caseLimits` are refused here as `too-large`: the service would refuse the whole request.
 *
 * @see CONTRACT 10
 */
export function createCasebooks(http: Http): Casebooks {
  const write = <T>(call: Omit<Call<T>, 'service' | 'purpose' | 'query'>) =>
    // Without effect on the three operations and PATCH (F2), but the right thing to ask for.
    http.send({ ...call, service: 'privateIntel', purpose: 'write', query: [['wait_for', 'true']] });

  /** What a write saw proves nothing, but an answer that is no case leaves open whether anything happened. */
  const done = (json: unknown): void => void readCase(json);

  const operate = (id: string, list: 'observables' | 'texts', operation: 'add' | 'remove', elements: unknown) =>
    write({
      method: 'POST',
      path: `${casePath(id)}/${list}`,
      body: { operation, [list]: elements },
      read: done,
    });

  return {
    search: createCaseSearch(http, readCases),

    async read(id) {
      const outcome = await http.send<ServerCase | undefined>({
        service: 'privateIntel',
        method: 'GET',
        path: casePath(id),
        purpose: 'write',
        read: readCase,
      });
      return whenGone(outcome, undefined);
    },

    findByExternalId: (externalId) =>
      http.send({
        service: 'privateIntel',
        method: 'GET',
        path: pathOf`/ctia/casebook/external_id/${externalId}`,
        purpose: 'write',
        read: readCases,
      }),

    async create({ externalId, title, summary, notes, observables }: CaseDraft) {
      const texts = { title, summary, notes };
      const long = tooLong(texts);
      if (long) return long;
      return write({
        method: 'POST',
        path: '/ctia/casebook',
        body: {
          ...wireTexts(texts),
          observables: observables.map(bare),
          external_ids: [externalId],
          source,
          tlp: 'amber',
        },
        read: readCase,
      });
    },

    addObservables: (id, observables) => operate(id, 'observables', 'add', observables.map(bare)),
    removeObservables: (id, observables) => operate(id, 'observables', 'remove', observables.map(bare)),
    addTexts: (id, texts) => operate(id, 'texts', 'add', texts.map(textBlock)),
    removeTexts: (id, texts) => operate(id, 'texts', 'remove', texts.map(textBlock)),

    async edit(id, texts) {
      return tooLong(texts) ?? write({ method: 'PATCH', path: casePath(id), body: wireTexts(texts), read: done });
    },

    async delete(id) {
      const outcome = await write<void>({ method: 'DELETE', path: casePath(id), read: () => undefined });
      return whenGone(outcome, undefined);
    },
  };
}

const casePath = (id: string) => pathOf`/ctia/casebook/${shortIdOf(id)}`;

/** Exactly the two keys: any other is a 400, and `remove` compares elements as a whole (F1). */
const bare = ({ type, value }: Observable) => ({ type, value });

/** The form of the text blocks that Cisco's own clients write. */
const textBlock = (block: string) => ({ type: 'text', text: block });

const wireTexts = (texts: { readonly [F in CaseField]?: string | undefined }): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(fieldNames) as CaseField[]).flatMap((field) => {
      const value = texts[field];
      return value === undefined ? [] : [[fieldNames[field], value]];
    }),
  );

function tooLong(texts: { readonly [F in CaseField]?: string | undefined }): Outcome<never> | undefined {
  const field = (Object.keys(caseLimits) as CaseField[]).find((one) => (texts[one]?.length ?? 0) > caseLimits[one]);
  if (field === undefined) return undefined;
  const error = new AppError('too-large', `The ${field} of a case has at most ${caseLimits[field]} characters.`);
  return { kind: 'not-applied', error };
}

/** Takes a "not found" for an answer. */
function whenGone<T>(outcome: Outcome<T>, value: T): Outcome<T> {
  return outcome.kind === 'not-applied' && outcome.error.code === 'not-found' ? { kind: 'ok', value } : outcome;
}
