/** A rectangle in CSS pixels, relative to the viewport of the top page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxOf = ({ left, top, right, bottom }: DOMRectReadOnly, dx = 0, dy = 0): Box => ({
  left: left + dx,
  top: top + dy,
  right: right + dx,
  bottom: bottom + dy,
});

/** What two boxes have in common; it may be empty (right ≤ left). */
export const intersection = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const isEmpty = ({ left, top, right, bottom }: Box): boolean => right <= left || bottom <= top;

export const meets = (a: Box, b: Box): boolean => !isEmpty(intersection(a, b));
