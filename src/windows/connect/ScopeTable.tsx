import type { TextKey } from '../../core/text/text';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/icons';
import { useText } from '../../ui/session';
import { CopyButton } from '../parts/CopyButton';
import { type ScopeLine, scopeLines } from './scopes';

const marks: Readonly<Record<ScopeLine['standing'], { icon: IconName; class: string; word: TextKey }>> = {
  granted: { icon: 'check', class: 'verdict-clean', word: 'connectGranted' },
  missing: { icon: 'cross', class: 'verdict-malicious', word: 'connectMissing' },
  'not-needed': { icon: 'minus', class: 'muted', word: 'connectNotNeeded' },
};

/** Which of the twelve scopes the token has, and what will not work without the others. */
export const ScopeTable = ({ granted }: { readonly granted: readonly string[] }) => {
  const text = useText();
  const lines = scopeLines(granted);
  const missing = lines.filter(({ standing }) => standing === 'missing');
  return (
    <section class="scopes" aria-labelledby="scopes-title">
      <h3 id="scopes-title">{text('connectScopes')}</h3>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">{text('connectScopeState')}</th>
            <th scope="col">{text('connectScope')}</th>
            <th scope="col">{text('connectScopeEffect')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ scope, standing, effect }) => (
            <tr key={scope}>
              <td>
                <Icon
                  name={marks[standing].icon}
                  size={14}
                  class={marks[standing].class}
                  label={text(marks[standing].word)}
                />
              </td>
              <th scope="row" class="mono">
                {scope}
              </th>
              <td class="small muted">
                {standing === 'missing' ? text('connectMissingEffect', { effect: text(effect) }) : text(effect)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <div class="advice small">
          <p>{text.count('connectMissingCount', missing.length)}</p>
          <CopyButton label={text('connectCopyMissing')} content={missing.map(({ scope }) => scope).join('\n')} />
        </div>
      )}
    </section>
  );
};
