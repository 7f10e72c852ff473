import { useEffect } from 'preact/hooks';
import { useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { tabId } from './Bar';

/** The panel of the app chosen; an app remembered that no longer exists gives way to the first one. */
export const Panel = () => {
  const { ui, apps } = useRibbon();
  const app = apps.find(({ id }) => id === ui.app.value) ?? apps[0];
  useEffect(() => {
    if (app && app.id !== ui.app.value) ui.app.value = app.id;
  }, [app, ui]);
  const text = useText();
  if (!app) return null;
  return (
    <main class="panel surface">
      <h1 class="unseen">{text(app.title)}</h1>
      <div class="app" id="panel" role="tabpanel" aria-labelledby={tabId(app.id)}>
        <app.Panel />
      </div>
    </main>
  );
};
