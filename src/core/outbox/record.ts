import type { CaseField, CaseKey, ServerCase } from '../cases/case';
import type { AppErrorData } from '../errors';
import type { Provenance } from '../observables/found';
import type { EpochMs } from '../time';
import type { Binding } from './binding';
import type { Identity, Item } from './item';
import type { Row } from './row';

/** A case as the service showed it. */
export interface Reading {
  readonly case: ServerCase;
  readonly at: EpochMs;
}

/** All we know about one case and all that is still to be done to it. Stored whole: one step, one commit. */
export interface CaseRecord {
  readonly key: CaseKey;
  /** Whose case it is; absent for one that was begun without a connection. */
  readonly binding: Binding | undefined;
  /** Short id on the service, once known. */
  readonly serverId?: string | undefined;
  /** The external id minted for a case created here. */
  readonly externalId?: string | undefined;
  /** What a case created here started as; absent for cases of the service. */
  readonly draft?: Readonly<Record<CaseField, string>> | undefined;
  readonly createdAt: EpochMs;
  /** In the order of `seq`. */
  readonly rows: readonly Row[];
  readonly seq: number;
  /** No write and no deciding read before this: an earlier write may still be on its way. Never skipped. */
  readonly notBefore: EpochMs;
  /** When the next read to confirm is due; new rows do not wait for it. */
  readonly verifyAt: EpochMs;
  /** Reads in a row that found nothing to do. */
  readonly quiet: number;
  /** When doubles are to be taken out, if there are any. */
  readonly repairAt?: EpochMs | undefined;
  /** A failure that time may cure, how often in a row, and until when we wait. */
  readonly pause?: { readonly until: EpochMs; readonly failures: number; readonly error: AppErrorData } | undefined;
  /** A failure that only a person can cure; nothing is sent until `release`. */
  readonly hold?: AppErrorData | undefined;
  readonly read?: Reading | undefined;
  /** Since when the service has said that there is no such case. */
  readonly goneSince?: EpochMs | undefined;
  /** True once it said so twice, apart. */
  readonly gone?: boolean | undefined;
  /** Where the observables of this case were found, as far as it was here. */
  readonly provenance: Readonly<Record<Identity, Provenance>>;
  /** Operations taken up, with their answers, so that a repeated message changes nothing. */
  readonly operations: Readonly<Record<string, OperationDone>>;
}

export interface OperationDone {
  readonly at: EpochMs;
  readonly saved: number;
  readonly already: number;
  /** Items whose unsent rows a removal has withdrawn: undoing it wants them again. */
  readonly withdrew?: readonly Item[] | undefined;
}

/** A record of a case nothing has been done to. */
export const emptyRecord = (key: CaseKey, binding: Binding | undefined, createdAt: EpochMs): CaseRecord => ({
  key,
  binding,
  createdAt,
  rows: [],
  seq: 0,
  notBefore: 0,
  verifyAt: 0,
  quiet: 0,
  provenance: {},
  operations: {},
});

/** Time and chance of one step. */
export interface Moment {
  readonly now: EpochMs;
  /** In [0, 1), anew at every call. */
  readonly random: () => number;
  /** How many times longer than usual to wait between reads that only confirm (R11); 1 when absent. */
  readonly patience?: number | undefined;
}

export const isOpen = (row: Row): boolean => row.state === 'open';

/** The record with its open row of a kind, if there is one. */
export const openRow = <K extends Row['kind']>(record: CaseRecord, kind: K): Extract<Row, { kind: K }> | undefined =>
  record.rows.find((row): row is Extract<Row, { kind: K }> => row.kind === kind && row.state === 'open');

/** The record with some rows changed. */
export const mapRows = (record: CaseRecord, change: (row: Row) => Row): CaseRecord => ({
  ...record,
  rows: record.rows.map(change),
});
