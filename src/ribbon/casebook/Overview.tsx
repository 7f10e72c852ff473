import type { ComponentChildren } from 'preact';
import type { CaseView } from '../../core/cases/case';
import { ErrorNote } from '../../ui/ErrorNote';
import { dateAndTime } from '../../ui/moment';
import { IconButton } from '../../ui/parts/IconButton';
import { useSession, useText } from '../../ui/session';
import { downloadCase } from './download';
import { FieldEditor } from './FieldEditor';
import { Saved } from './Saved';

/** What the case is: title, summary, owner, and whether it is in XDR. */
export const Overview = ({ view }: { readonly view: CaseView }) => {
  const { state, ask } = useSession();
  const text = useText();
  const active = state.activeCase.value === view.key;
  const connection = state.connection.value;
  const organisation = 'account' in connection ? connection.account.organisation?.name : undefined;
  const owner = [
    text(view.mine ? 'caseOwnerYouLong' : 'caseOwnerOther'),
    view.mine ? undefined : view.owner,
    organisation,
  ].filter((part) => part !== undefined);
  return (
    <section class="column overview" aria-labelledby="overview-head">
      <div class="column-head">
        <h2 id="overview-head">{text('caseOverview')}</h2>
        {active ? (
          <span class="badge">{text('caseActive')}</span>
        ) : (
          <button type="button" class="button small" onClick={() => void ask('case.setActive', { key: view.key })}>
            {text('caseMakeActive')}
          </button>
        )}
        <IconButton icon="download" label={text('caseDownload')} onClick={() => downloadCase(view)} />
        <IconButton
          icon="trash"
          label={text('caseDelete')}
          onClick={() => void ask('case.askDelete', { key: view.key })}
        />
      </div>
      <div class="scroll">
        {view.error && (
          <div class="pad">
            <ErrorNote error={view.error}>
              <button type="button" class="link" onClick={() => void ask('case.open', { key: view.key })}>
                {text('uiRetry')}
              </button>
            </ErrorNote>
          </div>
        )}
        <dl class="facts">
          <Fact name={text('caseTitle')}>
            <FieldEditor view={view} field="title" />
          </Fact>
          <Fact name={text('caseSummary')}>
            <FieldEditor view={view} field="summary" />
          </Fact>
          <Fact name={text('caseOwner')}>
            <bdi>{owner.join(' · ')}</bdi>
          </Fact>
          <Fact name={text('caseCreated')}>{dateAndTime(text.language, view.created)}</Fact>
          <Fact name={text('caseSaved')}>
            <Saved view={view} />
          </Fact>
        </dl>
      </div>
    </section>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
