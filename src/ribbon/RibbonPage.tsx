import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EpochMs } from '../core/time';
import type { Welcome } from '../messages/contract';
import { withFailures } from '../ui/failures';
import { type Session, SessionProvider } from '../ui/session';
import { ribbonApps } from './registry';
import { Shell } from './shell/Shell';
import { createUi } from './ui';
import { type Ribbon, RibbonContext } from './use-ribbon';

interface RibbonPageProps {
  readonly session: Session;
  readonly welcome: Welcome;
  /** True in a window of ours, which the ribbon fills. */
  readonly windowed: boolean;
  readonly now: ReadonlySignal<EpochMs>;
  readonly newId: () => string;
}

/** The whole ribbon over a session: the extension's, or that of a preview or test. */
export const RibbonPage = ({ session, welcome, windowed, now, newId }: RibbonPageProps) => {
  const guarded = useMemo(() => withFailures(session), [session]);
  const ribbon = useMemo<Ribbon>(
    () => ({
      apps: ribbonApps,
      ui: createUi(welcome.place),
      tabId: welcome.tabId,
      windowed,
      failures: guarded.failures,
      dismissFailure: guarded.dismiss,
      now,
      newId,
    }),
    [welcome, windowed, guarded, now, newId],
  );
  return (
    <SessionProvider session={guarded.session}>
      <RibbonContext.Provider value={ribbon}>
        <Shell />
      </RibbonContext.Provider>
    </SessionProvider>
  );
};
