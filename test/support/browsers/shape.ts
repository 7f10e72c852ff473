/** A document that can be looked into: a page, or one of our frames in it. */
export interface Surface {
  /** Runs an expression in the document and gives its JSON value; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
}

/** One button of the page layer, as it lies on the screen. */
export interface LayerButton {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly className: string;
}

/** A tab, driven the way a person drives it: by coordinates and keys. */
export interface Tab extends Surface {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Our frame in the closed root; `undefined` while it is not there. */
  frame(path: 'src/ribbon/' | 'src/pivot/'): Promise<Surface | undefined>;
  /** Runs a function with the closed root of our host; `undefined` when there is no host. */
  inLayer<T>(functionText: string): Promise<T | undefined>;
  click(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  /** Keys as `KeyboardEvent.key` names them; several are pressed together: `['Shift', 'F10']`. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the main button at one place and lets go at another. */
  drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Folder of the profile; the same one again is the same person coming back. */
  readonly profile: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Language of the browser. */
  readonly language?: 'en' | 'ja';
}

export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, without a final slash. */
  readonly extensionOrigin: string;
  open(url: string): Promise<Tab>;
  /** Tabs and windows whose address holds a piece of text. */
  find(piece: string): Promise<Tab | undefined>;
  /** Stops the worker or the event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser with SIGKILL. */
  kill(): Promise<void>;
}

export type Launch = (options: LaunchOptions) => Promise<TestBrowser>;
