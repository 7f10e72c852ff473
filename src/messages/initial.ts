import { defaultSettings } from '../core/settings';
import type { State, TabState } from './state';

export const emptyTab: TabState = {
  observed: [],
  unseen: { cut: 0, frames: 0, rows: false },
  menu: null,
  dark: undefined,
};

/** The state before anything is known. */
export const initialState: State = {
  connection: { status: 'not-configured' },
  settings: defaultSettings,
  language: 'en',
  appliances: [],
  activeCase: null,
  caseList: { cases: [], loading: false, more: false, total: undefined, readAt: undefined },
  openCases: {},
  writes: [],
  notices: [],
  unsent: { cases: 0, observables: 0 },
  tab: emptyTab,
};
