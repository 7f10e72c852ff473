import type { Box } from '../place/box';

/** Pixels kept free at the window's edges and between button and menu. */
const margin = 8;
const gap = 6;

/**
 * Where a menu of this size opens: below its button, above it when there is no room below, shifted to stay in view.
 * Sizes that do not fit at all are cut; the menu scrolls inside.
 */
export function placeMenu(
  button: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const width = Math.min(size.width, view.width - 2 * margin);
  const below = view.height - margin - button.bottom - gap;
  const above = button.top - gap - margin;
  const under = size.height <= below || below >= above;
  const height = Math.max(Math.min(size.height, Math.max(below, above)), 0);
  const left = Math.max(margin, Math.min(button.left, view.width - margin - width));
  const top = under ? button.bottom + gap : button.top - gap - height;
  return { left, top: Math.max(margin, top), width, height };
}
