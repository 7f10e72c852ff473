import { type Account, type Connection, chapterScopes, hasScope, type Region } from '../../core/account';
import type { TextKey } from '../../core/text/text';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/Icon';
import { Visible } from '../../ui/parts/Value';
import { useSession, useText } from '../../ui/session';

const regionNames: Readonly<Record<Region, TextKey>> = { us: 'regionUs', eu: 'regionEu', apjc: 'regionApjc' };

/** Whether we can talk to Cisco XDR, as whom, and what to do if not. */
export const ConnectionCard = () => {
  const { state, ask } = useSession();
  const text = useText();
  const connection = state.connection.value;
  const { unsent } = state;
  const ready = connection.status === 'ready';
  return (
    <section aria-labelledby="connection-head">
      <h2 id="connection-head">{text('homeAccount')}</h2>
      {'account' in connection && <AccountFacts account={connection.account} />}
      <p class="connection">
        <Icon name={ready ? 'check' : 'warning'} size={14} class={ready ? 'verdict-clean' : 'verdict-suspicious'} />
        <span>{sentenceOf(connection, text)}</span>
      </p>
      {unsent.value.cases > 0 && (
        <p class="connection">
          <Icon name="computer" size={14} />
          <span>{text.count('homeUnsent', unsent.value.cases, { observables: unsent.value.observables })}</span>
        </p>
      )}
      <button
        type="button"
        class={ready ? 'button small' : 'button primary'}
        onClick={() => void ask('window.open', { window: 'connect' })}
      >
        {text(ready ? 'homeEditCredentials' : connection.status === 'locked' ? 'homeUnlock' : 'homeConnect')}
      </button>
    </section>
  );
};

function sentenceOf(connection: Connection, text: ReturnType<typeof useText>): string {
  if (connection.status === 'ready') return text('homeConnected');
  if (connection.status === 'failed') return errorText(text, connection.error);
  return text(connection.status === 'locked' ? 'error_locked' : 'error_notConfigured');
}

const AccountFacts = ({ account }: { readonly account: Account }) => {
  const text = useText();
  const missing = chapterScopes.filter((scope) => !hasScope(account.scopes, scope));
  const facts: readonly (readonly [TextKey, string | undefined])[] = [
    ['homeUser', account.user?.name],
    ['homeOrganisation', account.organisation?.name],
    ['homeRegion', text(regionNames[account.region])],
    ['homeMissingScopes', missing.length > 0 ? missing.join(', ') : undefined],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name} class="fact">
              <dt>{text(name)}</dt>
              <dd>
                <Visible text={value} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
};
