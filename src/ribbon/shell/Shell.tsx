import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../../ui/session';
import { useTheme } from '../../ui/use-theme';
import { useRibbon } from '../use-ribbon';
import { Bar } from './Bar';
import { Edge } from './Edge';
import { useOpenOnAdd } from './open-on-add';
import { Panel } from './Panel';
import { Pill } from './Pill';
import { Toasts } from './Toasts';
import { useLayout } from './use-layout';
import { useMenuGivesWay } from './use-menu-gives-way';

const editable = 'input, textarea, select, [contenteditable]';

/** The ribbon in its two forms. */
export const Shell = () => {
  const { ui, windowed } = useRibbon();
  const { ask } = useSession();
  const root = useRef<HTMLDivElement>(null);
  useTheme();
  useOpenOnAdd();
  useLayout(root);
  useMenuGivesWay();

  // The context menu of the ribbon is the way back to the credentials (chapter C10); a text field keeps its own.
  useEffect(() => {
    const onContextMenu = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(editable)) return;
      event.preventDefault();
      void ask('window.open', { window: 'connect' });
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, [ask]);

  const form = windowed ? 'panel' : ui.form.value;
  return (
    <div ref={root} class={`ribbon form-${form}`}>
      {form === 'pill' ? (
        <>
          <Toasts />
          <Pill />
        </>
      ) : (
        <>
          <header class="top">
            {!windowed && <Edge />}
            <Bar />
          </header>
          <Panel />
          <Toasts />
        </>
      )}
    </div>
  );
};
