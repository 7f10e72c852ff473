import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { useText } from '../../ui/session';

export interface Problem {
  /** Id of the field it is about; absent for what no field can mend. */
  readonly field?: string | undefined;
  readonly sentence: string;
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  /** What to try next. */
  readonly children?: ComponentChildren;
}

/** What is wrong with a form, in one place that takes the focus when it appears; each sentence leads to its field. */
export const Problems = ({ problems, children }: ProblemsProps) => {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const all = problems.map(({ sentence }) => sentence).join('\n');
  useEffect(() => {
    if (all !== '') box.current?.focus();
  }, [all]);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups sentences, not fields
    <div class="problems" ref={box} tabIndex={-1} role="group" aria-label={text('connectProblems')}>
      <Icon name="warning" class="verdict-malicious" />
      <div class="words">
        <ul>
          {problems.map(({ field, sentence }) => (
            <li key={sentence}>
              {field === undefined ? (
                sentence
              ) : (
                <button type="button" class="link" onClick={() => document.getElementById(field)?.focus()}>
                  {sentence}
                </button>
              )}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
};
