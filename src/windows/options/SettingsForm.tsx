import { useSignal } from '@preact/signals';
import { type AppErrorData, dataOf } from '../../core/errors';
import type { Settings } from '../../core/settings';
import { languages } from '../../core/text/text';
import { useSession } from '../../ui/session';
import { Failure } from '../parts/Failure';

/** Each language in its own words, so that whoever reads no other one finds it. */
const languageNames = { en: 'English', ja: '日本語' } as const;
const themes = ['page', 'light', 'dusk'] as const;
const themeKeys = { page: 'optionsThemePage', light: 'optionsThemeLight', dusk: 'optionsThemeDusk' } as const;
const switches = ['openCasebookOnAdd', 'defangOnCopy'] as const;
const switchKeys = { openCasebookOnAdd: 'optionsOpenCasebook', defangOnCopy: 'optionsDefang' } as const;

/** What a person may choose; every choice takes effect at once, everywhere. */
export const SettingsForm = () => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const settings = state.settings.value;
  const error = useSignal<AppErrorData | undefined>(undefined);
  const change = async (part: Partial<Settings>) => {
    error.value = undefined;
    try {
      await ask('settings.change', part);
    } catch (thrown) {
      error.value = dataOf(thrown);
    }
  };
  return (
    <section class="block" aria-labelledby="settings-title">
      <h2 id="settings-title">{text('optionsSettings')}</h2>
      <div class="settings">
        <label for="language">{text('optionsLanguage')}</label>
        <select
          id="language"
          class="input"
          value={settings.language}
          onChange={(event) => {
            const chosen = languages.find((language) => language === event.currentTarget.value);
            void change({ language: chosen ?? 'auto' });
          }}
        >
          <option value="auto">{text('optionsLanguageAuto')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
        <label for="theme">{text('optionsTheme')}</label>
        <select
          id="theme"
          class="input"
          value={settings.theme}
          onChange={(event) => {
            const chosen = themes.find((theme) => theme === event.currentTarget.value);
            if (chosen) void change({ theme: chosen });
          }}
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {text(themeKeys[theme])}
            </option>
          ))}
        </select>
      </div>
      {switches.map((name) => (
        <label key={name} class="switch">
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={(event) => void change({ [name]: event.currentTarget.checked })}
          />
          {text(switchKeys[name])}
        </label>
      ))}
      {error.value && <Failure error={error.value} />}
    </section>
  );
};
