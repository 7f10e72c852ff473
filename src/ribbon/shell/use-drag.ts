import { useEffect, useRef } from 'preact/hooks';
import { frameThrottle } from './frame-throttle';

interface Drag {
  /** Called once when the pointer goes down; what it returns is given back with every move. */
  start(): number;
  /** Distance from where the pointer went down, in pixels of the screen: the frame itself moves under the pointer. */
  move(from: number, dx: number, dy: number): void;
}

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Handlers for an element that is dragged; pointer capture keeps the drag when the pointer leaves the frame. */
export function useDrag({ start, move }: Drag): DragHandlers {
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  return {
    onPointerDown: (event) => {
      const handle = event.currentTarget;
      if (event.button !== 0 || !(handle instanceof HTMLElement)) return;
      event.preventDefault();
      handle.focus();
      handle.setPointerCapture(event.pointerId);
      const from = start();
      const { screenX, screenY } = event;
      let dx = 0;
      let dy = 0;
      const draw = frameThrottle(() => move(from, dx, dy));
      const onMove = (moved: PointerEvent) => {
        dx = moved.screenX - screenX;
        dy = moved.screenY - screenY;
        draw();
      };
      const end = () => {
        draw.cancel();
        move(from, dx, dy);
        stop.current();
      };
      handle.addEventListener('pointermove', onMove);
      handle.addEventListener('lostpointercapture', end);
      stop.current = () => {
        handle.removeEventListener('pointermove', onMove);
        handle.removeEventListener('lostpointercapture', end);
        stop.current = () => {};
      };
    },
  };
}
