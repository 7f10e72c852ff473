import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { State } from '../../../src/messages/state';
import { SessionProvider } from '../../../src/ui/session';
import { type Answers, fakeSession } from '../../demo/preview-menu/session';

/** Lets everything that waits for nothing but its turn run. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
/** `act` draws only at its end: what that drawing sets off (an effect, an answer) takes further rounds. */
const acting = async (action: () => void) => {
  await act(async () => {
    action();
    await settled();
  });
  for (let round = 0; round < 3; round++) await act(settled);
};

/** Shows a page of ours with a state and answers, and gives the means to use it as a person would. */
export async function mount(page: () => ComponentChild, state: Partial<State> = {}, answers: Answers = {}) {
  const { session, asked, publish } = fakeSession(state, answers);
  document.body.replaceChildren();
  await acting(() => {
    render(<SessionProvider session={session}>{page()}</SessionProvider>, document.body);
  });

  const find = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`nothing is ${selector}`);
    return element;
  };
  /** The one control whose name begins with the words. */
  const named = (words: string): HTMLElement => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, a, [role="option"]')];
    const fits = controls.filter((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(words));
    const [only] = fits;
    if (!only || fits.length > 1) throw new Error(`${fits.length} controls are called ${words}`);
    return only;
  };
  return {
    asked,
    find,
    named,
    callsOf: (call: string) => asked.filter((one) => one.call === call).map(({ input }) => input),
    publish: (news: Partial<State>) => acting(() => publish(news)),
    click: (target: HTMLElement) => acting(() => target.click()),
    press: (key: string, target: Element | null = document.activeElement) =>
      acting(() => {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }),
    type: (target: HTMLElement, words: string) =>
      acting(() => {
        (target as HTMLInputElement).value = words;
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    words: () => document.body.textContent ?? '',
    close: () => acting(() => render(null, document.body)),
  };
}

/** A promise that the test settles when it wants to. */
export function later<T>() {
  let settle = (_: T) => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle: (value: T) => acting(() => settle(value)) };
}
