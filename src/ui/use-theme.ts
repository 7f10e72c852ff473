import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSession } from './session';

/** Whether the browser prefers dark pages, as a signal. */
function usePrefersDark(): ReadonlySignal<boolean> {
  const dark = useSignal(matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const onChange = () => {
      dark.value = query.matches;
    };
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [dark]);
  return dark;
}

/** Puts theme and language of the state on the document: `data-theme` is `light` or `dusk`. */
export function useTheme(): void {
  const { state } = useSession();
  const prefersDark = usePrefersDark();
  useSignalEffect(() => {
    const { theme } = state.settings.value;
    const dark = theme === 'page' ? (state.tab.value.dark ?? prefersDark.value) : theme === 'dusk';
    document.documentElement.dataset['theme'] = dark ? 'dusk' : 'light';
    document.documentElement.lang = state.language.value;
  });
}
