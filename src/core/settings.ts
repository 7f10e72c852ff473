import type { Language } from './text/text';

/** What a person chose; every field has a default, so that what is stored may be older than the code. */
export interface Settings {
  readonly language: Language | 'auto';
  /** `page` follows the page under the ribbon (the browser's preference in our own windows). */
  readonly theme: 'page' | 'light' | 'dusk';
  /** Open the Casebook when something is added. */
  readonly openCasebookOnAdd: boolean;
  /** "Copy" copies the defanged form. */
  readonly defangOnCopy: boolean;
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'page',
  openCasebookOnAdd: false,
  defangOnCopy: false,
};

/** Where the ribbon lies on the pages of one appliance. */
export interface RibbonPlace {
  readonly form: 'pill' | 'panel';
  /** Place of the pill between the left (0) and the right edge (1) of the window. */
  readonly across: number;
  /** Height of the panel without the bar, in CSS pixels. */
  readonly height: number;
  /** Id of the ribbon app shown last. */
  readonly app: string;
}

export const defaultPlace: RibbonPlace = { form: 'pill', across: 0.5, height: 270, app: 'casebook' };
