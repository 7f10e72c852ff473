import type { Clients } from './clients';
import type { Region } from './hosts';
import type { ModuleInstance } from './modules';
import type { Random } from './random';
import type { Store } from './store';
import type { VerdictTable } from './verdict-table';

/** An accepted or failed response action, in the order of arrival. Triggers have no idempotency key. */
export interface Triggered {
  readonly at: number;
  readonly moduleInstanceId: string;
  readonly actionId: string;
  readonly query: string;
  readonly status: 'success' | 'failure';
}

/** Everything one region holds. Regions share nothing, as organisations belong to one. */
export interface RegionWorld {
  readonly casebooks: Store;
  readonly incidents: Store;
  readonly judgements: Store;
  readonly sightings: Store;
  readonly indicators: Store;
  readonly relationships: Store;
  readonly modules: ModuleInstance[];
  readonly verdicts: VerdictTable;
  readonly triggered: Triggered[];
}

/** Everything behind the services. */
export interface World extends Readonly<Record<Region, RegionWorld>> {
  readonly clients: Clients;
  readonly random: Random;
  /** Makes the next trace id of an error body. */
  readonly trace: () => string;
  readonly settings: Settings;
}

/** What production may have set otherwise; nobody outside knows (contract, section 19). */
export interface Settings {
  /** Sorting by a field outside the documented list works in the source; `false` makes it a 400. */
  readonly sortAnyField: boolean;
  readonly allowedTlps: readonly string[];
  readonly defaultTlp: string;
  /** Requests an hour of one organisation on one family of hosts. */
  readonly quota: number;
  /** Whether answers say how many requests are left, which is off by default. */
  readonly showRemaining: boolean;
}
