import { activeCaseOf } from '../../ui/cases';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/parts/IconButton';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { attentionCount } from './attention';
import { clampAcross } from './measures';
import { useDrag } from './use-drag';

const step = 0.02;

/** The collapsed ribbon: what is being collected where, and the way into everything. */
export const Pill = () => {
  const { state } = useSession();
  const { ui } = useRibbon();
  const text = useText();
  const observed = state.tab.value.observed.length;
  const attention = attentionCount(state);
  const open = (app: string) => {
    ui.app.value = app;
    ui.form.value = 'panel';
  };
  return (
    <section class="pill-line" aria-label={text('ribbonName')}>
      <span class="before" style={{ flexGrow: ui.across.value }} />
      <div class="pill">
        <CaseButton onOpen={() => open('casebook')} />
        <button
          type="button"
          class="bar-button"
          aria-label={text.count('ribbonOnPageCount', observed)}
          title={text.count('ribbonOnPageCount', observed)}
          onClick={() => open('on-this-page')}
        >
          <Icon name="page-search" />
          {observed > 0 && <span class="count">{observed}</span>}
        </button>
        <button
          type="button"
          class={attention > 0 ? 'bar-button attention' : 'bar-button'}
          aria-label={attention > 0 ? text.count('ribbonAttention', attention) : text('ribbonNoAttention')}
          title={attention > 0 ? text.count('ribbonAttention', attention) : text('ribbonNoAttention')}
          onClick={() => open('home')}
        >
          <Icon name="bell" />
          {attention > 0 && <span class="count">{attention}</span>}
        </button>
        <IconButton class="bar-button" icon="plus" label={text('ribbonExpand')} onClick={() => open(ui.app.value)} />
        <DragHandle />
      </div>
      <span class="after" style={{ flexGrow: 1 - ui.across.value }} />
    </section>
  );
};

const CaseButton = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { state, ask } = useSession();
  const text = useText();
  const active = activeCaseOf(state);
  const connect = () => void ask('window.open', { window: 'connect' });
  if (state.activeCase.value === null && state.connection.value.status === 'not-configured') {
    return (
      <button type="button" class="bar-button pill-case" onClick={connect}>
        <Icon name="mark" />
        <span class="title clip">{text('ribbonSignIn')}</span>
      </button>
    );
  }
  const noTitle = text(state.activeCase.value === null ? 'ribbonNoActiveCase' : 'uiLoading');
  const label = active ? text('ribbonAddingTo', { case: active.title }) : noTitle;
  return (
    <button type="button" class="bar-button pill-case" title={label} onClick={onOpen}>
      <Icon name="casebook" />
      <span class="title clip">{active ? <Visible text={active.title} /> : noTitle}</span>
      {active && <span class="badge">{active.observableCount}</span>}
    </button>
  );
};

const DragHandle = () => {
  const { ui } = useRibbon();
  const text = useText();
  // The frame knows neither the page's width nor its own place: the window and the share of it have to do.
  const room = () => Math.max(window.outerWidth - window.innerWidth, 1);
  const set = (across: number) => {
    ui.across.value = clampAcross(across);
  };
  const drag = useDrag({ start: () => ui.across.value, move: (from, dx) => set(from + dx / room()) });
  const onKeyDown = (event: KeyboardEvent) => {
    const target: Record<string, number> = {
      ArrowLeft: ui.across.value - step,
      ArrowRight: ui.across.value + step,
      Home: 0,
      End: 1,
    };
    const across = target[event.key];
    if (across === undefined) return;
    event.preventDefault();
    set(across);
  };
  return (
    <button
      type="button"
      class="bar-button drag-handle"
      aria-label={text('ribbonMove')}
      title={text('ribbonMove')}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <Icon name="grip" />
    </button>
  );
};
