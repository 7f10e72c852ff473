import { useText } from '../../ui/session';
import { useRibbon } from '../use-ribbon';
import { clampHeight, highestPanel, lowestPanel } from './measures';
import { useDrag } from './use-drag';

const step = 24;

/** The top edge of the panel: drag it, or use the arrow keys, to change the height. */
export const Edge = () => {
  const { ui } = useRibbon();
  const text = useText();
  const set = (height: number) => {
    ui.height.value = clampHeight(height, screen.availHeight);
  };
  const drag = useDrag({
    start: () => ui.height.value,
    move: (from, _dx, dy) => set(from - dy),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const target: Record<string, number> = {
      ArrowUp: ui.height.value + step,
      ArrowDown: ui.height.value - step,
      Home: highestPanel(screen.availHeight),
      End: lowestPanel,
    };
    const height = target[event.key];
    if (height === undefined) return;
    event.preventDefault();
    set(height);
  };
  return (
    <hr
      class="edge"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={text('ribbonResize')}
      aria-valuenow={ui.height.value}
      aria-valuemin={lowestPanel}
      aria-valuemax={highestPanel(screen.availHeight)}
      title={text('ribbonResize')}
      onKeyDown={onKeyDown}
      {...drag}
    />
  );
};
