import type { FoundHere } from '../core/observables/found';
import { keyOf } from '../core/observables/observable';
import type { Buttons } from './buttons';
import type { Witness } from './context/provenance';
import type { Extension } from './extension';
import type { Looks } from './looks';
import type { Box } from './place/box';
import { boxOf } from './place/box';
import type { Ruler } from './place/measure';
import type { Known } from './read/known';
import { isCurrent, type Spot } from './read/spot';
import type { Report } from './report';

/** What clicks on buttons do. Each acts on the value that stands beside the button at that moment (T15). */
export interface Acts {
  /** Pointer down, or a key: takes the value as it is now. `undefined` when none stands there any more. */
  take(button: HTMLButtonElement, spot: Spot): Taken | undefined;
  /** Whether the value that was taken still stands there. */
  holds(taken: Taken): boolean;
  /** Adds it to the active case. */
  add(taken: Taken): Promise<void>;
  /** Says that the value changed under the hand. */
  refuse(spot: Spot): void;
}

/** A value as it stood beside a button when a person pressed it. */
export interface Taken {
  readonly spot: Spot;
  readonly found: FoundHere;
}

export interface ActParts {
  readonly extension: Extension;
  readonly known: Known;
  readonly looks: Looks;
  readonly buttons: Buttons;
  readonly ruler: Ruler;
  readonly report: Report;
  readonly witness: Witness;
  /** Takes note of changes that the browser has not told yet. */
  readonly flush: () => void;
  readonly openMenu: (taken: Taken, chooseCase: boolean) => void;
  /** Puts the buttons right again. */
  readonly settle: () => void;
}

/** How long an error mark stays, in milliseconds. */
const errorTime = 2_500;

export function createActs(parts: ActParts): Acts {
  const { extension, known, looks, buttons, ruler, report, witness, flush, openMenu, settle } = parts;

  const look = (key: string, state: Parameters<Looks['set']>[1]): void => {
    looks.set(key, state);
    buttons.paint(key);
  };

  const flagError = (key: string): void => {
    look(key, 'error');
    setTimeout(() => {
      if (looks.of(key).state === 'error') look(key, 'idle');
    }, errorTime);
  };

  /** The observable of a block that a button stands beside now, after reading the block again if it changed. */
  const standing = (button: HTMLButtonElement, { unit: { block } }: Spot): Spot | undefined => {
    const place = boxOf(button.getBoundingClientRect());
    flush();
    const before = known.units.get(block);
    if (!before || before.stale || !isCurrent(before)) known.read(block);
    const unit = known.units.get(block);
    if (!unit) return undefined;
    ruler.renew();
    const spot = unit.spots.find((each) => {
      const text = ruler.textOf(each);
      return text && isBeside(text, place);
    });
    ruler.rest();
    // Its button is there again before the pointer comes up.
    if (spot && !buttons.buttonOf(spot)) settle();
    return spot;
  };

  return {
    take(button, spot) {
      const now = standing(button, spot);
      if (!now) return undefined;
      witness.renew();
      return { spot: now, found: witness.of(now, true) };
    },
    holds({ spot, found }) {
      flush();
      const unit = known.units.get(spot.unit.block);
      return unit === spot.unit && isCurrent(unit) && spot.key === keyOf(found.observable) && unit.spots.includes(spot);
    },
    async add({ spot, found }) {
      const { key } = spot;
      look(key, 'pending');
      try {
        await report.ensure(found);
        const { outcome } = await extension.send('page.add', { opId: crypto.randomUUID(), found });
        if (outcome === 'added' || outcome === 'already-in') {
          look(key, 'in');
          return;
        }
        if (outcome === 'refused') {
          flagError(key);
          return;
        }
        look(key, 'idle');
        openMenu({ spot, found }, true);
      } catch {
        flagError(key);
      }
    },
    refuse({ key }) {
      flagError(key);
      settle();
    },
  };
}

/** Whether a button stands on the line of a text, at its end or upon it. */
export const isBeside = (text: Box, button: Box): boolean => {
  const middle = (button.top + button.bottom) / 2;
  return (
    middle >= text.top - 1 && middle <= text.bottom + 1 && button.left - text.right <= 12 && button.right > text.left
  );
};
