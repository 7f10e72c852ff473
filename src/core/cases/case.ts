import type { AppErrorData } from '../errors';
import type { Found, Provenance } from '../observables/found';
import type { Observable } from '../observables/observable';
import type { EpochMs } from '../time';

/**
 * Names a case for as long as this profile knows it: our own external id (`pivot-ribbon:<uuid>`) for cases created
 * here, the server's short id (`casebook-<uuid>`) for all others. It does not change when a local case reaches XDR.
 */
export type CaseKey = string;

export const externalIdPrefix = 'pivot-ribbon:';

/** Longest texts the service takes, in UTF-16 code units; a longer one is a 400 (CONTRACT 4.3). */
export const caseLimits = { title: 1_024, summary: 2_048, notes: 5_000 } as const;

/** The texts of a case that a person edits. On the wire: title, short_description, description. */
export type CaseField = keyof typeof caseLimits;

/** A case as the service tells it, with ids cut to their last segment. Missing fields are empty. */
export interface ServerCase {
  /** Short id, `casebook-<uuid>`. */
  readonly id: string;
  /** The id as sent, for the link operation. */
  readonly longId: string;
  readonly externalIds: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly notes: string;
  /** Text blocks, in the order of the service. */
  readonly texts: readonly string[];
  /** As stored: an observable may be there twice. */
  readonly observables: readonly Observable[];
  /** User id. */
  readonly owner: string | undefined;
  readonly created: EpochMs | undefined;
  /** Last change; `timestamp` does not move on edits. */
  readonly modified: EpochMs | undefined;
}

/** What a new case is made of. */
export interface CaseDraft {
  readonly externalId: string;
  readonly title: string;
  readonly summary?: string;
  readonly notes?: string;
  readonly observables: readonly Observable[];
}

/** The key of a case that came from the service. */
export const keyOfCase = ({ id, externalIds }: Pick<ServerCase, 'id' | 'externalIds'>): CaseKey =>
  externalIds.find((externalId) => externalId.startsWith(externalIdPrefix)) ?? id;

/**
 * How far a write has come, in the order a person sees it: kept on this computer → on its way → in the case and being
 * confirmed → in the case. `failed` needs a person; `orphaned` means that the case is gone.
 */
export type WriteStage = 'saved' | 'sent' | 'confirming' | 'done' | 'failed' | 'orphaned';

/** An observable of a case as shown: what the service has, together with what is still under way. */
export interface CaseObservable extends Observable {
  readonly stage: WriteStage;
  /** True while it is being taken out. */
  readonly leaving?: boolean | undefined;
  /** More than one when the service holds it several times. */
  readonly copies: number;
  readonly provenance?: Provenance | undefined;
  /** Why its write failed. */
  readonly error?: AppErrorData | undefined;
}

/** One text field of a case as shown: the newest text of this person, on its way or not. */
export interface CaseText {
  readonly text: string;
  readonly stage: WriteStage;
  readonly error?: AppErrorData | undefined;
  /** Somebody else's text, when both changed it. */
  readonly theirs?: string | undefined;
}

/** A line of the case list. */
export interface CaseSummary {
  readonly key: CaseKey;
  readonly title: string;
  /** Distinct observables. */
  readonly observableCount: number;
  readonly mine: boolean;
  /** User id of the owner; absent for a case that never reached the service. */
  readonly owner: string | undefined;
  readonly created: EpochMs;
  readonly modified: EpochMs;
  /** True until the service has it. */
  readonly local: boolean;
  /** Writes that have not come to rest. */
  readonly waiting: number;
}

/** A case opened in the Casebook. */
export interface CaseView extends CaseSummary {
  /** Short id on the service; absent for a local case. */
  readonly id: string | undefined;
  readonly fields: Readonly<Record<CaseField, CaseText>>;
  readonly texts: readonly CaseText[];
  readonly observables: readonly CaseObservable[];
  /** When it was last read from the service. */
  readonly readAt: EpochMs | undefined;
  /** Why the last reading failed. */
  readonly error?: AppErrorData | undefined;
  /** The service no longer has it; what was collected is still here. */
  readonly gone?: boolean | undefined;
}

export type { Found };
