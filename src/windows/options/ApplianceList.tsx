import { useSignal } from '@preact/signals';
import { type AppErrorData, dataOf } from '../../core/errors';
import { patternFor } from '../../core/origin';
import type { Access } from '../../platform/access';
import { Icon } from '../../ui/Icon';
import { useSession } from '../../ui/session';
import { Failure } from '../parts/Failure';
import { useGrants } from './use-grants';

/** The appliances taken up, and whether the browser still lets us work there. */
export const ApplianceList = ({ access }: { readonly access: Access }) => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const appliances = state.appliances.value;
  const grants = useGrants(appliances, access).value;
  const error = useSignal<AppErrorData | undefined>(undefined);

  const attempt = async (action: () => Promise<unknown>) => {
    error.value = undefined;
    try {
      await action();
    } catch (thrown) {
      error.value = dataOf(thrown);
    }
  };
  const allow = (origin: string) =>
    attempt(async () => {
      if (await access.ask([patternFor(origin)])) await ask('appliance.add', { origin });
    });

  if (appliances.length === 0) return null;
  return (
    <>
      <ul class="lines" aria-label={text('optionsAppliances')}>
        {appliances.map((origin) => {
          const granted = grants[origin];
          return (
            <li key={origin}>
              <span class="mono grow">{origin}</span>
              <span class="small with-icon state">
                {granted === true && (
                  <>
                    <Icon name="check" size={14} class="verdict-clean" />
                    {text('optionsAllowed')}
                  </>
                )}
                {granted === false && (
                  <>
                    <Icon name="warning" size={14} class="verdict-suspicious" />
                    {text('optionsWithdrawn')}
                    <button type="button" class="link" onClick={() => void allow(origin)}>
                      {text('optionsAllowAgain')}
                    </button>
                  </>
                )}
              </span>
              <a
                class="small"
                href={origin}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={text('optionsOpenNamed', { origin })}
              >
                {text('optionsOpen')}
              </a>
              <button
                type="button"
                class="button small"
                aria-label={text('optionsRemoveNamed', { origin })}
                onClick={() => void attempt(() => ask('appliance.remove', { origin }))}
              >
                {text('optionsRemove')}
              </button>
            </li>
          );
        })}
      </ul>
      {error.value && <Failure error={error.value} />}
    </>
  );
};
