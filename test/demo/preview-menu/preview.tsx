import { render } from 'preact';
import { initialState } from '../../../src/messages/initial';
import { SessionProvider } from '../../../src/ui/session';
import '../../../src/ui/theme.css';
import '../../../src/ui/base.css';
import '../../../src/pivot/menu.css';
import '../../../src/windows/windows.css';
import '../../../src/windows/confirm/confirm.css';
import '../../../src/windows/connect/connect.css';
import '../../../src/windows/options/options.css';
import { scenes } from './scenes';
import { fakeSession } from './session';

const query = new URLSearchParams(location.search);
const scene = scenes[query.get('scene') ?? ''];
const language = query.get('language') === 'ja' ? 'ja' : 'en';
const theme = query.get('theme') === 'dusk' ? 'dusk' : 'light';

if (scene) {
  const { session } = fakeSession(
    { ...scene.state, language, settings: { ...initialState.settings, language, theme, ...scene.state.settings } },
    scene.answers,
  );
  render(<SessionProvider session={session}>{scene.page()}</SessionProvider>, document.body);
} else {
  render(
    <ul>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}&language=${language}&theme=${theme}`}>{name}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
