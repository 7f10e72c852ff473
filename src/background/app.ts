import type { Observable } from '../core/observables/observable';
import type { EpochMs } from '../core/time';
import type { PageMarks, PageNotice } from '../messages/contract';
import type { OwnWindow } from '../platform/windows';
import type { Account } from './account/account';
import type { Appliances } from './appliances';
import type { CaseFeed } from './case-feed';
import type { CaseReader } from './case-reader';
import type { CaseDesk } from './cases/desk';
import type { Choices } from './choices';
import type { Confirms } from './confirms';
import type { Disturbances } from './disturbances';
import type { Notices } from './notices';
import type { Publisher } from './publish';
import type { Tabs } from './tabs';
import type { Tickets } from './tickets';

/** Everything the handlers work with. Put together in `compose.ts`; a test puts in its own parts. */
export interface App {
  readonly account: Account;
  readonly appliances: Appliances;
  readonly choices: Choices;
  readonly confirms: Confirms;
  readonly desk: CaseDesk;
  readonly disturbances: Disturbances;
  readonly feed: CaseFeed;
  readonly notices: Notices;
  readonly publisher: Publisher;
  readonly reader: CaseReader;
  readonly tabs: Tabs;
  readonly tickets: Tickets;
  readonly now: () => EpochMs;
  readonly marks: (observables: readonly Observable[]) => PageMarks;
  readonly openWindow: (name: OwnWindow, id?: string) => Promise<void>;
  readonly openTab: (url: string) => Promise<void>;
  readonly tellPage: (tabId: number, notice: PageNotice) => Promise<void>;
}
