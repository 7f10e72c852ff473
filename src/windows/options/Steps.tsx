import type { ComponentChildren } from 'preact';
import type { Access } from '../../platform/access';
import { Icon } from '../../ui/Icon';
import { useSession } from '../../ui/session';
import { Failure } from '../parts/Failure';
import { regionKeys } from '../parts/region-name';
import { AddAppliance } from './AddAppliance';
import { ApplianceList } from './ApplianceList';

interface StepProps {
  readonly number: number;
  readonly done: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
}

const Step = ({ number, done, title, children }: StepProps) => {
  const { text } = useSession();
  return (
    <li class={done ? 'step done' : 'step'}>
      <span class="number" aria-hidden="true">
        {done ? <Icon name="check" size={14} /> : number}
      </span>
      <div class="step-words">
        <h2>
          {title}
          {done && <span class="unseen"> ({text.value('optionsStepDone')})</span>}
        </h2>
        {children}
      </div>
    </li>
  );
};

/** The three things to do before the product does something, and where they stand. */
export const Steps = ({ access, demo }: { readonly access: Access; readonly demo: boolean }) => {
  const { state, ask, text: texts } = useSession();
  const text = texts.value;
  const connection = state.connection.value;
  const hasAppliance = state.appliances.value.length > 0;
  const ready = connection.status === 'ready';
  const account = 'account' in connection ? connection.account : undefined;
  return (
    <ol class="steps" aria-label={text('optionsSteps')}>
      <Step number={1} done={hasAppliance} title={text('optionsStepAppliance')}>
        <p class="muted">{text('optionsStepApplianceWhy')}</p>
        <AddAppliance access={access} demo={demo} />
        <ApplianceList access={access} />
      </Step>
      <Step number={2} done={ready} title={text('optionsStepConnect')}>
        <p class="muted">
          {account
            ? text('optionsConnectedTo', {
                organisation: account.organisation?.name ?? text('connectNoOrganisation'),
                region: text(regionKeys[account.region]),
              })
            : text('optionsStepConnectWhy')}
        </p>
        {connection.status === 'failed' && <Failure error={connection.error} />}
        <button
          type="button"
          class={ready ? 'button' : 'button primary'}
          onClick={() => void ask('window.open', { window: 'connect' }).catch(() => {})}
        >
          {text(account ? 'optionsChangeConnection' : 'optionsConnect')}
        </button>
      </Step>
      <Step number={3} done={false} title={text('optionsStepOpen')}>
        <p class="muted">{text('optionsStepOpenWhy')}</p>
      </Step>
    </ol>
  );
};
