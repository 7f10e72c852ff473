import { Icon } from '../../ui/Icon';
import { useSession, useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

/** Every other app of the ribbon, and the options. */
export const AppTiles = () => {
  const { state, ask } = useSession();
  const { ui, apps } = useRibbon();
  const text = useText();
  return (
    <section aria-labelledby="apps-head">
      <h2 id="apps-head">{text('ribbonApps')}</h2>
      <div class="tiles">
        {apps
          .filter(({ id }) => id !== 'home')
          .map(({ id, title, icon, badge }) => {
            const count = badge?.(state) ?? 0;
            return (
              <button
                key={id}
                type="button"
                class="tile"
                onClick={() => {
                  ui.app.value = id;
                }}
              >
                <Icon name={icon} />
                <span>{text(title)}</span>
                {count > 0 && <span class="muted small">{count}</span>}
              </button>
            );
          })}
        <button type="button" class="tile" onClick={() => void ask('window.open', { window: 'options' })}>
          <Icon name="gear" />
          <span>{text('ribbonSettings')}</span>
        </button>
      </div>
    </section>
  );
};
