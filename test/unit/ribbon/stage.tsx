import { signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { defaultPlace, type RibbonPlace } from '../../../src/core/settings';
import { initialState } from '../../../src/messages/initial';
import type { State } from '../../../src/messages/state';
import { ribbonApps } from '../../../src/ribbon/registry';
import { createUi, type RibbonUi } from '../../../src/ribbon/ui';
import { type Ribbon, RibbonContext } from '../../../src/ribbon/use-ribbon';
import { withFailures } from '../../../src/ui/failures';
import { follow } from '../../../src/ui/follow';
import { type Session, SessionProvider, textOf } from '../../../src/ui/session';

export interface Call {
  readonly call: string;
  readonly input: unknown;
}

export interface Stage {
  readonly root: HTMLElement;
  readonly ui: RibbonUi;
  /** Calls asked so far. */
  readonly calls: Call[];
  /** News from the background. */
  tell(news: Partial<State>): Promise<void>;
  click(selector: string): Promise<void>;
  /** Types into a field as a person would, then presses a key if one is given. */
  type(selector: string, text: string, key?: string): Promise<void>;
  press(selector: string, key: string, more?: KeyboardEventInit): Promise<void>;
  find(selector: string): HTMLElement;
  texts(selector: string): string[];
}

interface StageOptions {
  readonly state?: Partial<State>;
  readonly place?: Partial<RibbonPlace>;
  readonly windowed?: boolean;
  /** Answers of calls; a call that is not named is answered with nothing. */
  readonly answer?: (call: string, input: unknown) => unknown;
}

export const now = Date.UTC(2026, 10, 24, 10, 44);

/** Draws a part of the ribbon over a state, with a background that writes down what it is asked. */
export async function stage(child: ComponentChild, options: StageOptions = {}): Promise<Stage> {
  const { state = {}, place = {}, windowed = false, answer = () => undefined } = options;
  let hear: (news: Partial<State>) => void = () => {};
  const followed = follow(
    {
      listen(onNews) {
        hear = onNews;
        onNews({ ...initialState, ...state });
        return () => {};
      },
    },
    initialState,
  );
  const calls: Call[] = [];
  const ask: Session['ask'] = async (call, input) => {
    calls.push({ call, input });
    return (await answer(call, input)) as never;
  };
  const guarded = withFailures({ state: followed.state, ask, text: textOf(followed.state) });
  const ui = createUi({ ...defaultPlace, ...place });
  let ids = 0;
  const ribbon: Ribbon = {
    apps: ribbonApps,
    ui,
    tabId: 1,
    windowed,
    failures: guarded.failures,
    dismissFailure: guarded.dismiss,
    now: signal(now),
    newId: () => `id-${++ids}`,
  };
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const settle = (action: () => void) =>
    act(async () => {
      action();
      // Lets answers of calls arrive: every step of theirs is a turn of the microtask queue.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    });
  await settle(() =>
    render(
      <SessionProvider session={guarded.session}>
        <RibbonContext.Provider value={ribbon}>{child}</RibbonContext.Provider>
      </SessionProvider>,
      root,
    ),
  );
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`Nothing matches ${selector}.`);
    return element;
  };
  const press = (selector: string, key: string, more: KeyboardEventInit = {}) =>
    settle(() => {
      find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    });
  return {
    root,
    ui,
    calls,
    find,
    press,
    tell: (news) => settle(() => hear(news)),
    click: (selector) => settle(() => find(selector).click()),
    async type(selector, text, key) {
      await settle(() => {
        const field = find(selector) as HTMLInputElement;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      if (key) await press(selector, key);
    },
    texts: (selector) => [...root.querySelectorAll(selector)].map((element) => element.textContent ?? ''),
  };
}
