import { useRef } from 'preact/hooks';
import type { Access } from '../../platform/access';
import { useSession } from '../../ui/session';
import { Page } from '../parts/Page';
import { keptAccount } from './attempt';
import { CredentialsForm } from './CredentialsForm';
import { Who } from './Who';

/** The window for the credentials: the only place where they are typed. */
export const Connect = ({ access }: { readonly access: Pick<Access, 'ask'> }) => {
  const { state, text } = useSession();
  const connection = state.connection.value;
  const account = keptAccount(connection);
  const connectedBefore = useRef(account?.connectedAt);
  return (
    <Page title={text.value('connectTitle')} form="dialog">
      <h1>{text.value('connectTitle')}</h1>
      <p class="muted">{text.value('connectIntro')}</p>
      <CredentialsForm access={access} />
      {account && (
        <Who
          account={account}
          error={connection.status === 'failed' ? connection.error : undefined}
          fresh={account.connectedAt !== connectedBefore.current}
        />
      )}
    </Page>
  );
};
