import type { StateSignals } from '../../ui/follow';

/** How many things need a person: writes that cannot go on by themselves, and a connection that does not work. */
export function attentionCount(state: StateSignals): number {
  const stuck = state.writes.value.filter(({ stage }) => stage === 'failed' || stage === 'orphaned').length;
  const { status } = state.connection.value;
  const connection = status === 'failed' || status === 'locked' ? 1 : 0;
  const unsent = state.unsent.value.cases > 0 && status === 'ready' ? 1 : 0;
  return stuck + connection + unsent;
}
