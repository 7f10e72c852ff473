import { chapterScopes, regions } from '../../core/account';
import { hostsOf } from '../../core/hosts';
import { useText } from '../../ui/session';
import { CopyButton } from '../parts/CopyButton';
import { regionKeys } from '../parts/region-name';

const steps = ['optionsAdminSignIn', 'optionsAdminClient', 'optionsAdminScopes', 'optionsAdminPassword'] as const;

/** What the administrator of XDR does, once for each analyst. */
export const AdminHelp = () => {
  const text = useText();
  return (
    <section class="block" aria-labelledby="admin-title">
      <h2 id="admin-title">{text('optionsAdmin')}</h2>
      <p>{text('optionsAdminWhy')}</p>
      <ol class="points numbered">
        {steps.map((step) => (
          <li key={step}>
            {text(step)}
            {step === 'optionsAdminSignIn' && (
              <ul class="row consoles">
                {regions.map((region) => (
                  <li key={region}>
                    <a href={hostsOf(region).console} target="_blank" rel="noopener noreferrer">
                      {text('optionsConsole', { region: text(regionKeys[region]) })}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <ul class="scope-list mono" aria-label={text('optionsScopeList')}>
        {chapterScopes.map((scope) => (
          <li key={scope}>{scope}</li>
        ))}
      </ul>
      <CopyButton label={text('optionsCopyScopes')} content={chapterScopes.join('\n')} />
      <p class="small muted">{text('optionsAdminLeast')}</p>
    </section>
  );
};
