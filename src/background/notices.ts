import type { EpochMs } from '../core/time';
import type { Notice } from '../messages/state';
import type { Publisher } from './publish';

/** Most notices kept; older ones have been seen or are of no use any more. */
const most = 5;

export interface Notices {
  show(notice: Omit<Notice, 'id' | 'at'>): void;
  dismiss(id: string): void;
  /** Takes back the offer to undo an operation that was undone. */
  dismissUndo(opId: string): void;
}

export function createNotices(publisher: Publisher, now: () => EpochMs, newId: () => string): Notices {
  const publish = (notices: readonly Notice[]) => publisher.publish({ notices: notices.slice(-most) });
  const current = () => publisher.state().notices;
  return {
    show: (notice) => publish([...current(), { ...notice, id: newId(), at: now() }]),
    dismiss: (id) => publish(current().filter((notice) => notice.id !== id)),
    dismissUndo: (opId) => publish(current().filter((notice) => notice.undo !== opId)),
  };
}
