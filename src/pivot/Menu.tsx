import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { MenuContext } from '../messages/state';
import { copyText } from '../ui/copy';
import { Icon } from '../ui/Icon';
import { useSession } from '../ui/session';
import { useTheme } from '../ui/use-theme';
import { visibleText } from '../ui/visible';
import { Actions } from './Actions';
import { ChooseCase } from './ChooseCase';
import { standingOf, titleOf } from './case-standing';
import { createOwn } from './own';
import { Heading, headingId } from './parts/Heading';
import { Origin } from './parts/Origin';
import { Status } from './parts/Status';
import { useLayout } from './use-layout';

interface MenuProps {
  readonly now: () => number;
  readonly newId: () => string;
}

/** The pivot menu: nothing while it is closed, and new at every opening. */
export const Menu = (props: MenuProps) => {
  const { state } = useSession();
  useTheme();
  const context = state.tab.value.menu;
  return context && <OpenMenu key={context.opening} context={context} {...props} />;
};

const OpenMenu = ({ context, now, newId }: MenuProps & { readonly context: MenuContext }) => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const { found, mode, opening } = context;
  const surface = useRef<HTMLElement>(null);
  const choosesFirst = mode === 'choose-case';
  // The component lives for one opening, so this is made once.
  const own = useMemo(() => createOwn({ ask, found, choosing: choosesFirst, newId, copyText }), []);
  useLayout(surface, ask, opening);

  const close = () => void ask('frame.closeMenu', { refocus: true }).catch(() => {});
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  const choosing = own.choosing.value;
  const standing = standingOf(state, found.observable);
  const back = () => (choosesFirst ? close() : own.choose(false));
  return (
    <main ref={surface} class="pivot-menu surface" aria-labelledby={headingId}>
      <Heading found={found} />
      {choosing ? (
        <>
          <div class="question">
            {!choosesFirst && (
              <button
                type="button"
                class="icon-button"
                title={text('menuBack')}
                aria-label={text('menuBack')}
                onClick={back}
              >
                <Icon name="chevron-right" class="turned" />
              </button>
            )}
            <h2>{text('menuWhichCase', { value: visibleText(found.observable.value) })}</h2>
          </div>
          <ChooseCase own={own} now={now()} onBack={back} />
        </>
      ) : (
        <Actions found={found} own={own} />
      )}
      <footer>
        {found.provenance && <Origin provenance={found.provenance} />}
        <Status
          progress={own.progress.value}
          failed={standing.kind === 'failed' ? standing.error : undefined}
          waiting={standing.kind === 'in' && standing.waiting}
          titleOf={(key) => titleOf(state, key)}
          onUndo={own.undo}
        />
      </footer>
    </main>
  );
};
