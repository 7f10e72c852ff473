import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Account } from '../../core/account';
import { type AppErrorData, dataOf } from '../../core/errors';
import { Icon } from '../../ui/Icon';
import { dateAndTime } from '../../ui/moment';
import { useSession } from '../../ui/session';
import { Failure } from '../parts/Failure';
import { regionKeys } from '../parts/region-name';
import { ScopeTable } from './ScopeTable';

interface WhoProps {
  readonly account: Account;
  /** Why the connection does not work now. */
  readonly error: AppErrorData | undefined;
  /** True when the person signed in just now; then this is what they want to hear about. */
  readonly fresh: boolean;
}

/** Who is signed in where, what that allows, and the way out. */
export const Who = ({ account, error, fresh }: WhoProps) => {
  const { ask, text: texts } = useSession();
  const text = texts.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const leaving = useSignal(false);
  const checking = useSignal(false);
  const problem = useSignal<AppErrorData | undefined>(undefined);
  const { user, organisation, region, connectedAt, scopes } = account;

  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh, connectedAt]);

  const attempt = async (action: () => Promise<unknown>) => {
    problem.value = undefined;
    try {
      await action();
    } catch (thrown) {
      problem.value = dataOf(thrown);
    }
  };
  const check = async () => {
    if (checking.value) return;
    checking.value = true;
    await attempt(() => ask('account.check', {}));
    checking.value = false;
  };
  const shown = problem.value ?? error;
  return (
    <section class="who" aria-labelledby="who-title">
      <h2 id="who-title" ref={heading} tabIndex={-1}>
        {user
          ? text('connectSignedIn', {
              user: user.name,
              organisation: organisation?.name ?? text('connectNoOrganisation'),
            })
          : text('connectSignedInUnnamed')}
      </h2>
      <p class="small muted">
        {[
          user?.email,
          text('connectSince', {
            region: text(regionKeys[region]),
            time: dateAndTime(text.language, connectedAt),
          }),
          user ? undefined : text('connectUnnamedHint'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {shown && <Failure error={shown} />}
      <ScopeTable granted={scopes} />
      <div class="row">
        <button
          type="button"
          class="button small"
          aria-disabled={checking.value ? 'true' : undefined}
          onClick={() => void check()}
        >
          <Icon name="retry" size={14} />
          {text('connectCheck')}
        </button>
        {!leaving.value && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              leaving.value = true;
            }}
          >
            {text('connectDisconnect')}
          </button>
        )}
      </div>
      {leaving.value && (
        <div class="sure" role="alert">
          <p>{text('connectDisconnectSure')}</p>
          <div class="row">
            <button
              type="button"
              class="button small danger"
              onClick={() => void attempt(() => ask('account.disconnect', {}))}
            >
              {text('connectDisconnectYes')}
            </button>
            <button
              type="button"
              class="button small"
              onClick={() => {
                leaving.value = false;
              }}
            >
              {text('connectCancel')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
};
