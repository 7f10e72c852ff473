import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/parts/IconButton';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { ActiveCaseMenu } from './ActiveCaseMenu';
import { attentionCount } from './attention';
import { Lookup } from './Lookup';

/** The bar: apps, the case that observables go to, look-up, settings. */
export const Bar = () => {
  const { state, ask } = useSession();
  const { ui, windowed } = useRibbon();
  const text = useText();
  const attention = attentionCount(state);
  return (
    <div class="bar">
      <Tabs />
      <ActiveCaseMenu />
      <span class="room" />
      <Lookup />
      <button
        type="button"
        class={attention > 0 ? 'bar-button attention' : 'bar-button'}
        aria-label={attention > 0 ? text.count('ribbonAttention', attention) : text('ribbonNoAttention')}
        title={attention > 0 ? text.count('ribbonAttention', attention) : text('ribbonNoAttention')}
        onClick={() => {
          ui.app.value = 'home';
        }}
      >
        <Icon name="bell" />
        {attention > 0 && <span class="count">{attention}</span>}
      </button>
      <IconButton
        class="bar-button"
        icon="gear"
        label={text('ribbonSettings')}
        onClick={() => void ask('window.open', { window: 'options' })}
      />
      {!windowed && (
        <IconButton
          class="bar-button"
          icon="minus"
          label={text('ribbonCollapse')}
          onClick={() => {
            ui.form.value = 'pill';
          }}
        />
      )}
    </div>
  );
};

/** Id of the tab of an app, for the panel's name. */
export const tabId = (app: string): string => `tab-${app}`;

const Tabs = () => {
  const { state } = useSession();
  const { ui, apps } = useRibbon();
  const text = useText();
  const select = (index: number, list: HTMLElement) => {
    const app = apps[(index + apps.length) % apps.length];
    if (!app) return;
    ui.app.value = app.id;
    list.querySelector<HTMLElement>(`#${tabId(app.id)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget;
    const at = apps.findIndex(({ id }) => id === ui.app.value);
    const target: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const index = target[event.key];
    if (index === undefined || !(list instanceof HTMLElement)) return;
    event.preventDefault();
    select(index, list);
  };
  return (
    <div class="tabs" role="tablist" aria-label={text('ribbonApps')} tabIndex={-1} onKeyDown={onKeyDown}>
      {apps.map(({ id, title, icon, compact, badge }) => {
        const count = badge?.(state) ?? 0;
        const selected = ui.app.value === id;
        return (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            class={compact ? 'tab compact' : 'tab'}
            aria-selected={selected}
            aria-controls="panel"
            aria-label={compact ? text(title) : undefined}
            title={text(title)}
            tabIndex={selected ? 0 : -1}
            onClick={() => {
              ui.app.value = id;
            }}
          >
            <Icon name={icon} />
            {!compact && <span class="tab-title">{text(title)}</span>}
            {count > 0 && <span class="count">{count}</span>}
          </button>
        );
      })}
    </div>
  );
};
