import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CaseSummary } from '../core/cases/case';
import { ErrorNote } from '../ui/ErrorNote';
import { Icon } from '../ui/Icon';
import { ago } from '../ui/moment';
import { useSession } from '../ui/session';
import { visibleText } from '../ui/visible';
import type { Own } from './own';
import { headingId } from './parts/Heading';
import { nextItem } from './use-menu-keys';

/** Cases shown without typing; more than that is found by typing. */
const mostShown = 50;
const listId = 'menu-cases';
const optionId = (index: number): string => `menu-case-${index}`;

/** Cases whose title holds every word typed, in the order of the list. */
export function matching(cases: readonly CaseSummary[], filter: string): readonly CaseSummary[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return cases
    .filter(({ title }) => words.every((word) => title.toLocaleLowerCase().includes(word)))
    .slice(0, mostShown);
}

interface ChooseCaseProps {
  readonly own: Own;
  readonly now: number;
  /** Gives up choosing. */
  readonly onBack: () => void;
}

/** Asks which case the observable goes to: a new one first, then the newest; typing filters, and names a new one. */
export const ChooseCase = ({ own, now, onBack }: ChooseCaseProps) => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const input = useRef<HTMLInputElement>(null);
  const filter = useSignal('');
  const current = useSignal(0);
  const { cases, loading, readAt, error } = state.caseList.value;
  const typed = filter.value.trim();
  const found = matching(cases, typed);
  const never = readAt === undefined && !loading && error === undefined;

  useEffect(() => {
    input.current?.focus();
    // What came of it is told by the state: `caseList.error`.
    if (never) ask('case.refresh', {}).catch(() => {});
  }, []);

  const pick = (index: number) => {
    const chosen = found[index - 1];
    if (index === 0) own.addToNew(typed === '' ? undefined : typed);
    else if (chosen) own.switchTo(chosen.key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While a Japanese word is being put together, its keys are not ours.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onBack();
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      pick(current.value);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = nextItem(event.key, current.value, found.length + 1) ?? 0;
    current.value = next;
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  const option = (index: number, content: preact.ComponentChildren) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
    <div
      key={index}
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={current.value === index}
      class={current.value === index ? 'item current' : 'item'}
      onPointerMove={() => {
        current.value = index;
      }}
      onClick={() => pick(index)}
    >
      {content}
    </div>
  );

  return (
    <div class="choose">
      <input
        ref={input}
        class="input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={optionId(current.value)}
        aria-describedby={headingId}
        aria-label={text('menuFilter')}
        placeholder={text('menuFilter')}
        autocomplete="off"
        spellcheck={false}
        value={filter.value}
        onInput={(event) => {
          filter.value = event.currentTarget.value;
          // The first case that fits is what was meant; none means a new one of that name.
          current.value = filter.value.trim() !== '' && matching(cases, filter.value).length > 0 ? 1 : 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" tabIndex={-1} aria-label={text('menuCases')} class="cases">
        {option(
          0,
          <>
            <Icon name="casebook-plus" class="muted" />
            <span class="clip">
              {typed === '' ? text('menuNewCase') : text('menuNewCaseNamed', { title: visibleText(typed) })}
            </span>
          </>,
        )}
        {found.map((one, index) =>
          option(
            index + 1,
            <>
              <Icon name={one.local ? 'computer' : 'casebook'} class="muted" />
              <span class="case-lines">
                <span class="clip">{visibleText(one.title)}</span>
                <span class="small muted clip">
                  {text.count('menuCaseLine', one.observableCount, { time: ago(text.language, one.modified, now) })}
                </span>
              </span>
            </>,
          ),
        )}
        {found.length === 0 && (
          <p class="small muted empty">
            {loading
              ? text('menuLoading')
              : typed === ''
                ? text('menuNoCases')
                : text('menuNoMatch', { filter: visibleText(typed) })}
          </p>
        )}
      </div>
      {error && <ErrorNote error={error} />}
    </div>
  );
};
