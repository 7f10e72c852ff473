/** Calls at most once in an animation frame. */
export function frameThrottle(action: () => void): { (): void; cancel(): void } {
  let frame: number | undefined;
  const run = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      action();
    });
  };
  const cancel = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  return Object.assign(run, { cancel });
}
