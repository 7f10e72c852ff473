import type { CaseKey } from '../../core/cases/case';
import type { CaseServer } from '../../core/cases/server';
import { afterRead } from '../../core/outbox/after-read';
import { afterSend } from '../../core/outbox/after-send';
import { type Binding, sameBinding } from '../../core/outbox/binding';
import { withClock } from '../../core/outbox/clock';
import { noteReading } from '../../core/outbox/learn';
import { next } from '../../core/outbox/next';
import { isOver } from '../../core/outbox/prune';
import type { CaseRecord } from '../../core/outbox/record';
import type { Question, Request } from '../../core/outbox/request';
import { sendCreation } from '../../core/outbox/send';
import type { Clock, EpochMs } from '../../core/time';
import type { Cabinet } from './cabinet';
import { ask, perform } from './perform';

export interface DrainDeps {
  readonly cabinet: Cabinet;
  /** Absent while there is no connection. */
  readonly server: () => CaseServer | undefined;
  readonly binding: () => Binding | undefined;
  readonly now: Clock;
  /** How many times longer than usual to wait between reads that only confirm, when the quota runs low (R11). */
  readonly patience?: (() => number) | undefined;
  readonly random: () => number;
  /** Runs the action while nobody else holds the name, in any context of the extension (R20). */
  readonly lock: <T>(name: string, action: () => Promise<T>) => Promise<T>;
}

/** Brings what is in the cabinet to the service, step by step, each committed before the next. */
export interface Drain {
  /** Does all that can be done now. */
  run(): Promise<void>;
  /** Reads one case now, whether something waits for it or not. */
  refresh(key: CaseKey): Promise<void>;
  /** When `run` can do something again; absent when nothing waits for time. */
  nextMoment(): EpochMs | undefined;
}

export function createDrain({ cabinet, server, binding, now, random, lock, patience }: DrainDeps): Drain {
  const moment = () => ({ now: now(), random, patience: patience?.() });
  const connected = () => {
    const [theServer, theBinding] = [server(), binding()];
    return theServer && theBinding ? { server: theServer, binding: theBinding } : undefined;
  };
  const locked = (key: CaseKey, action: () => Promise<void>) => lock(`case:${key}`, action);

  /** A 429 is meant for the whole client, not for one case (R10). */
  const quotaUntil = () =>
    cabinet
      .all()
      .reduce((until, { pause }) => (pause?.error.code === 'rate-limited' ? Math.max(until, pause.until) : until), 0);

  const due = (key: CaseKey, account: Binding) => {
    const record = cabinet.get(key);
    if (!record || now() < quotaUntil()) return undefined;
    const step = next(record, account, now());
    return step.kind === 'ask' || step.kind === 'create' ? step : undefined;
  };

  /** Takes a step in one transaction, then sends what it decided on, if anything. */
  const step = async (
    key: CaseKey,
    take: (record: CaseRecord) => { record: CaseRecord; request?: Request | undefined },
  ) => {
    const account = binding();
    let request: Request | undefined;
    await cabinet.change(key, (record) => {
      if (!record) return undefined;
      const taken = take(record);
      request = taken.request;
      return isOver(taken.record, now()) ? undefined : taken.record;
    });
    const sent = request;
    const link = connected();
    // Somebody else may be connected by now; the record believes it was sent and will find out.
    if (!sent || !link || !sameBinding(link.binding, account)) return;
    const outcome = await perform(link.server, sent);
    await cabinet.change(key, (record) => record && afterSend(record, sent, outcome, moment()));
  };

  const question = async (key: CaseKey, asked: Question) => {
    const link = connected();
    if (!link) return;
    const startedAt = now();
    const outcome = await ask(link.server, asked);
    if (!sameBinding(link.binding, binding())) return;
    const answer = { startedAt, at: now(), outcome };
    await step(key, (record) => {
      if (startedAt >= record.notBefore) return afterRead(record, answer, link.binding, moment());
      // Asked for by a person while a write of ours may be under way: good to show, not to decide by.
      const document = outcome.kind === 'read' && outcome.of.kind === 'ok' ? outcome.of.value : undefined;
      if (!document) return { record };
      return { record: noteReading(record, document, { key, binding: link.binding, at: startedAt }) };
    });
  };

  const drainCase = async (key: CaseKey) => {
    for (;;) {
      const link = connected();
      const found = link && due(key, link.binding);
      if (!link || !found) return;
      if (found.kind === 'ask') await question(key, found.question);
      else await step(key, (record) => sendCreation(record, link.binding, moment()));
    }
  };

  return {
    run: async () => {
      for (const record of cabinet.all()) {
        const { key } = record;
        if (withClock(record, now()) !== record) {
          await cabinet.change(key, (current) => current && withClock(current, now()));
        }
        const link = connected();
        if (link && due(key, link.binding)) await locked(key, () => drainCase(key));
      }
    },
    refresh: (key) =>
      locked(key, async () => {
        const id = cabinet.get(key)?.serverId;
        if (id !== undefined) await question(key, { kind: 'read', id });
        await drainCase(key);
      }),
    nextMoment: () => {
      const account = binding();
      if (!account) return undefined;
      const moments = cabinet.all().flatMap((record) => {
        const step = next(record, account, now());
        if (step.kind === 'idle') return [];
        return [Math.max(step.kind === 'wait' ? step.until : now(), quotaUntil())];
      });
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
  };
}
