import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Language } from '../../../src/core/text/text';
import { RibbonPage } from '../../../src/ribbon/RibbonPage';
import '../../../src/ui/theme.css';
import '../../../src/ui/base.css';
import '../../../src/ribbon/ribbon.css';
import { fakeSession } from './fake-session';
import { moment, sceneOf } from './scenes';

/** Options in the address: scene, app, form, theme (light, dusk, page), lang. */
const options = new URLSearchParams(location.search);
const language: Language = options.get('lang') === 'ja' ? 'ja' : 'en';
const theme = options.get('theme') === 'dusk' ? 'dusk' : 'light';
const root = document.getElementById('ribbon');
if (root) {
  render(
    <RibbonPage
      session={fakeSession(sceneOf(options.get('scene') ?? 'busy', { language, theme }), (layout) =>
        window.parent.postMessage(layout, '*'),
      )}
      welcome={{
        frame: 'ribbon',
        tabId: 1,
        place: {
          form: options.get('form') === 'pill' ? 'pill' : 'panel',
          across: Number(options.get('across') ?? 0.5),
          height: Number(options.get('height') ?? 270),
          app: options.get('app') ?? 'casebook',
        },
      }}
      windowed={options.get('windowed') === 'yes'}
      now={signal(moment)}
      newId={() => crypto.randomUUID()}
    />,
    root,
  );
}
