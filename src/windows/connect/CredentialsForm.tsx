import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type Region, regions } from '../../core/account';
import { hostsOf } from '../../core/hosts';
import type { Text } from '../../core/text/text';
import type { Access } from '../../platform/access';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/Icon';
import { useSession } from '../../ui/session';
import { type Problem, Problems } from '../parts/Problems';
import { regionKeys } from '../parts/region-name';
import { type Attempt, type Gap, gapsIn, keptAccount, tryCredentials } from './attempt';

const idField = 'client-id';
const passwordField = 'client-password';

const problemOf = (text: Text, gap: Gap): Problem => {
  if (gap === 'client-id') return { field: idField, sentence: text('connectNeedId') };
  const key = gap === 'password' ? 'connectNeedPassword' : 'connectNeedPasswordAgain';
  return { field: passwordField, sentence: text(key) };
};

function problemsOf(text: Text, gaps: readonly Gap[], attempt: Attempt | undefined): readonly Problem[] {
  if (gaps.length > 0) return gaps.map((gap) => problemOf(text, gap));
  if (attempt?.kind === 'refused') return [{ sentence: text('connectRefused', { hosts: attempt.hosts.join(', ') }) }];
  if (attempt?.kind === 'failed') return [{ sentence: errorText(text, attempt.error) }];
  return [];
}

/** Region, client ID and client password. The password stays in its field and is emptied once it was taken. */
export const CredentialsForm = ({ access }: { readonly access: Pick<Access, 'ask'> }) => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const kept = keptAccount(state.connection.value);
  const password = useRef<HTMLInputElement>(null);
  const region = useSignal<Region>(kept?.region ?? 'us');
  const clientId = useSignal(kept?.clientId ?? '');
  const busy = useSignal(false);
  const gaps = useSignal<readonly Gap[]>([]);
  const attempt = useSignal<Attempt | undefined>(undefined);
  // A new list only when something new went wrong: its arrival takes the focus.
  const problems = useSignal<readonly Problem[]>([]);

  const authenticate = async () => {
    const field = password.current;
    if (busy.value || !field) return;
    const typed = { region: region.value, clientId: clientId.value, clientPassword: field.value };
    gaps.value = gapsIn(typed, kept);
    attempt.value = undefined;
    problems.value = problemsOf(text, gaps.value, undefined);
    if (gaps.value.length > 0) return;
    busy.value = true;
    const outcome = await tryCredentials(typed, access, ask);
    busy.value = false;
    attempt.value = outcome;
    problems.value = problemsOf(text, [], outcome);
    if (outcome.kind === 'connected') field.value = '';
  };

  const failure = attempt.value?.kind === 'failed' ? attempt.value.error.code : undefined;
  return (
    <form
      class="credentials"
      noValidate
      autocomplete="off"
      aria-busy={busy.value}
      onSubmit={(event) => {
        event.preventDefault();
        void authenticate();
      }}
    >
      <Problems problems={problems.value}>
        {failure === 'unknown-client' && (
          <div class="next">
            <p>{text('connectTryOther')}</p>
            {regions
              .filter((other) => other !== region.value)
              .map((other) => (
                <button
                  key={other}
                  type="button"
                  class="button small"
                  onClick={() => {
                    region.value = other;
                    void authenticate();
                  }}
                >
                  {text('connectTryRegion', { region: text(regionKeys[other]) })}
                </button>
              ))}
          </div>
        )}
        {failure === 'wrong-password' && <p class="next">{text('connectTryPassword')}</p>}
      </Problems>
      <fieldset class="field">
        <legend>{text('connectRegion')}</legend>
        <div class="choices">
          {regions.map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="region"
                value={one}
                checked={region.value === one}
                onChange={() => {
                  region.value = one;
                }}
              />
              <span>{text(regionKeys[one])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="field">
        <label for={idField}>{text('connectClientId')}</label>
        <input
          id={idField}
          class="input mono"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={gaps.value.includes('client-id')}
          aria-describedby="client-id-hint"
          value={clientId.value}
          onInput={(event) => {
            clientId.value = event.currentTarget.value;
          }}
        />
        <p id="client-id-hint" class="hint small muted">
          {/* Only a hint: nothing says that every client ID looks like that. */}
          {clientId.value.trim() !== '' && !clientId.value.trim().startsWith('client-') && text('connectClientIdHint')}
        </p>
      </div>
      <div class="field">
        <label for={passwordField}>{text('connectPassword')}</label>
        <input
          id={passwordField}
          ref={password}
          class="input mono"
          type="password"
          autocomplete="off"
          aria-invalid={gaps.value.some((gap) => gap !== 'client-id')}
          aria-describedby="client-password-hint"
          placeholder={kept ? text('connectPasswordKept') : undefined}
        />
        <p id="client-password-hint" class="hint small muted">
          {kept && text('connectPasswordKeptHint')}
        </p>
      </div>
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={busy.value ? 'true' : undefined}>
          {text(busy.value ? 'connectAuthenticating' : 'connectAuthenticate')}
        </button>
        <span class="small muted with-icon">
          <Icon name="lock" size={12} />
          {text('connectEncrypted')}
        </span>
      </div>
      <p class="small">
        <a href={hostsOf(region.value).console} target="_blank" rel="noopener noreferrer">
          {text('connectOpenConsole')}
        </a>
      </p>
    </form>
  );
};
