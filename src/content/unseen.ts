import type { Unseen } from '../messages/state';
import type { Buttons } from './buttons';
import type { Clips } from './place/clip';
import type { Known } from './read/known';
import { hasUndrawnRows } from './read/virtual';

/** Keeps count of what could not be read, so that it is said. */
export interface UnseenCount {
  /** A frame of another origin was met. */
  addFrame(frame: Element): void;
  now(): Unseen;
}

export function createUnseenCount(known: Known, buttons: Buttons, clips: Clips): UnseenCount {
  const frames = new Set<Element>();
  return {
    addFrame: (frame) => void frames.add(frame),
    now() {
      for (const frame of frames) if (!frame.isConnected) frames.delete(frame);
      const blocks = new Set([...buttons.placed.keys()].map(({ unit }) => unit.block));
      const rows = hasUndrawnRows(blocks, (block) => clips.of(block).scrollers);
      return { cut: known.cut.size, frames: frames.size, rows };
    },
  };
}
