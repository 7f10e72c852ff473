import type { Access } from '../../platform/access';
import { useText } from '../../ui/session';
import { Page } from '../parts/Page';
import { AdminHelp } from './AdminHelp';
import { Outbox } from './Outbox';
import { Protection } from './Protection';
import { SettingsForm } from './SettingsForm';
import { Steps } from './Steps';
import { Unsent } from './Unsent';

/** The page behind the button in the tool bar: first steps, settings, and help. */
export const Options = ({ access, demo }: { readonly access: Access; readonly demo: boolean }) => {
  const text = useText();
  return (
    <Page title={text('optionsTitle')} form="sheet">
      <h1>{text('extensionName')}</h1>
      <p class="muted">{text('optionsIntro')}</p>
      <Unsent />
      <Steps access={access} demo={demo} />
      <SettingsForm />
      <Outbox />
      <Protection />
      <AdminHelp />
    </Page>
  );
};
