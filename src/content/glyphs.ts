import type { Disposition } from '../core/verdicts/disposition';

/** What a button can show; drawn on a grid of 16. */
export type Glyph = 'add' | 'in' | 'menu' | 'error' | 'window' | Disposition;

const paths: Readonly<Record<Glyph, string>> = {
  add: 'M8 4v8M4 8h8',
  in: 'M4 8.4l2.8 2.8L12.2 5.4',
  menu: 'M4.6 6.4L8 9.8l3.4-3.4',
  error: 'M8 3.4v5.4M8 12v.3',
  window: 'M3 4h10v8H3zM3 6.5h10',
  malicious: 'M8 1.8L14.2 8 8 14.2 1.8 8zM8 5.2v3.2M8 10.7v.2',
  suspicious: 'M8 2.2l6.4 11.2H1.6zM8 6.4v3M8 11.4v.2',
  clean: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M5.4 8.2l1.8 1.8 3.4-3.8',
  common: 'M10 8A4 4 0 1 1 2 8a4 4 0 0 1 8 0M7.4 11.1A4 4 0 1 0 7.4 4.9',
  unknown:
    'M6.2 2.4a6 6 0 0 1 3.6 0M12.4 4a6 6 0 0 1 1.6 3M13.6 10.4a6 6 0 0 1-2 2.5M8.6 14a6 6 0 0 1-3.2-.6M2.7 11a6 6 0 0 1-.6-3.4M3.2 4.6a6 6 0 0 1 .9-1.1',
};

const svgSpace = 'http://www.w3.org/2000/svg';

/** Adds an empty drawing to a button. Built by hand: a page's Trusted Types refuse markup as text. */
export function addDrawing(button: HTMLElement): void {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.append(document.createElementNS(svgSpace, 'path'));
  button.append(svg);
}

/** Changes what a button with a drawing shows. */
export function draw(button: HTMLElement, glyph: Glyph): void {
  button.firstElementChild?.firstElementChild?.setAttribute('d', paths[glyph]);
}
