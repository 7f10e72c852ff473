import type { CountKey, TextKey } from '../../core/text/text';
import type { Notice } from '../../messages/state';
import { CountPhrase, Phrase } from '../../ui/parts/Phrase';
import { Visible } from '../../ui/parts/Value';

type Told = Exclude<Notice['what'], { kind: 'failed' }>;

const one: Readonly<Record<Told['kind'], TextKey>> = {
  added: 'noticeAdded',
  'already-in': 'noticeAlreadyIn',
  removed: 'noticeRemoved',
  undone: 'noticeUndone',
  created: 'noticeCreated',
};

const many: Readonly<Record<Told['kind'], CountKey>> = {
  added: 'noticeAddedCount',
  'already-in': 'noticeAlreadyInCount',
  removed: 'noticeRemovedCount',
  undone: 'noticeUndoneCount',
  created: 'noticeCreatedCount',
};

/** "bit.ly saved to Invoice lure": one sentence with value and case in it. */
export const NoticeText = ({ what }: { readonly what: Told }) => {
  const [first, ...others] = what.observables;
  const title = <Visible text={what.caseTitle} />;
  if (first && others.length === 0) {
    return (
      <Phrase
        name={one[what.kind]}
        values={{
          value: (
            <b>
              <Visible text={first.value} />
            </b>
          ),
          case: title,
        }}
      />
    );
  }
  return <CountPhrase name={many[what.kind]} count={what.observables.length} values={{ case: <b>{title}</b> }} />;
};
