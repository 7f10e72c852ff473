import { useEffect } from 'preact/hooks';
import { useSession } from '../../ui/session';
import { useRibbon } from '../use-ribbon';

/** A pivot menu that is open closes when the ribbon is used: neither the menu nor the page sees a click in here. */
export function useMenuGivesWay(): void {
  const { windowed } = useRibbon();
  const { state, ask } = useSession();
  useEffect(() => {
    if (windowed) return;
    const onPointerDown = () => {
      if (state.tab.peek().menu) void ask('frame.closeMenu', { refocus: false });
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [windowed, state, ask]);
}
