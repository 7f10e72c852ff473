import { type Buttons, mostButtons, type Placed } from '../buttons';
import type { Host } from '../host';
import type { Known } from '../read/known';
import { buttonSize } from './arrange';
import type { Box } from './box';
import type { Covers } from './cover';
import type { Ruler } from './measure';
import { visibleUnits } from './visible';

/** How far beyond the window's edges buttons are made in advance, so that scrolling shows them at once. */
const ahead = 300;

export interface PlaceParts {
  readonly host: Host;
  readonly known: Known;
  readonly ruler: Ruler;
  readonly covers: Covers;
  readonly buttons: Buttons;
  /** Where descent begins: the bodies and shadow roots' hosts of the page and its frames. */
  readonly tops: () => Iterable<Element>;
  /** Whether a modal dialog or something like it makes our layer dead, so that buttons would lie. */
  readonly blocked: () => boolean;
}

/** The part of the page in which buttons are made, in the viewport's coordinates. */
export function viewBox(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const height = clientHeight || innerHeight;
  return { left: 0, top: -ahead, right: clientWidth || innerWidth, bottom: height + ahead };
}

/** Puts the buttons where they belong. */
export interface Placer {
  /** One pass: reads where everything is, then writes where the buttons go. @param moving whether the page scrolls */
  place(moving: boolean): void;
  /** What would have a button, were it not covered: as of the last pass. */
  readonly candidates: readonly Placed[];
}

export function createPlacer({ host, known, ruler, covers, buttons, tops, blocked }: PlaceParts): Placer {
  let candidates: readonly Placed[] = [];
  return {
    get candidates() {
      return candidates;
    },
    place(moving) {
      if (blocked()) {
        candidates = [];
        buttons.hide(() => true);
        return;
      }
      ruler.renew();
      covers.renew(moving);
      const origin = host.element.getBoundingClientRect();
      const { scrollWidth, scrollHeight } = document.documentElement;
      const all: Placed[] = [];
      for (const unit of visibleUnits(known.units, tops(), viewBox())) {
        if (unit.stale) continue;
        for (const spot of unit.spots) {
          if (all.length >= mostButtons) break;
          const at = ruler.spacingOf(spot);
          if (!at) continue;
          // Beyond the document's edges a button would make the page scroll further.
          const x = Math.min(at.x - origin.left, scrollWidth - buttonSize);
          const y = Math.min(at.y - origin.top, scrollHeight - buttonSize);
          all.push({ spot, x: Math.max(x, 0), y: Math.max(y, 0), tight: at.tight, text: at.text });
        }
      }
      ruler.rest();
      candidates = all;
      buttons.show(all.filter(({ spot, text }) => !covers.isCovered(spot, text)));
    },
  };
}
