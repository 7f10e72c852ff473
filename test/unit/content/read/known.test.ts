// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readBlock } from '../../../../src/content/read/block';
import { createKnown } from '../../../../src/content/read/known';
import { isCurrent, pointAt } from '../../../../src/content/read/spot';
import { find } from '../../../../src/core/observables/find';

function block(markup: string): Element {
  document.body.innerHTML = `<div>${markup}</div>`;
  const element = document.body.firstElementChild;
  if (!element) throw new Error('Nothing is there.');
  return element;
}

const setUp = () => createKnown(find, () => undefined);

describe('reading a block', () => {
  test('joins its text over inline elements and leaves out what is typed or run', () => {
    expect(readBlock(block('a<span>b</span><wbr><b>c</b>')).text).toBe('abc');
    expect(readBlock(block('a<p>b</p>c<br>d<input value="x"><script>e</script>f')).text).toBe('a\nc\nd\nf');
  });

  test('keeps apart what is drawn apart', () => {
    expect(readBlock(block('a<span style="margin-left:4px">b</span>')).text).toBe('a\nb');
    expect(readBlock(block('a<span style="display:inline-block">b</span>c')).text).toBe('a\nc');
  });

  test('finds the text node at an offset, at seams as start or as end', () => {
    const element = block('ab<b>cd</b>');
    const unit = { block: element, ...readBlock(element), spots: [], stale: false };
    expect(pointAt(unit, 2, 'start')).toMatchObject({ node: { data: 'cd' }, offset: 0 });
    expect(pointAt(unit, 2, 'end')).toMatchObject({ node: { data: 'ab' }, offset: 2 });
    expect(pointAt(unit, 4, 'start')).toBeUndefined();
  });
});

describe('what is known', () => {
  test('keeps blocks with observables only', () => {
    const known = setUp();
    expect(known.read(block('nothing here'))).toBe(false);
    expect(known.units.size).toBe(0);
    expect(known.read(block('at 192.0.2.1'))).toBe(true);
    expect(known.units.size).toBe(1);
  });

  test('keeps the same object for an observable that stays in its block', () => {
    const known = setUp();
    const element = block('192.0.2.1 and 192.0.2.2');
    known.read(element);
    const [one, two] = known.units.get(element)?.spots ?? [];
    element.textContent = '192.0.2.2 then 192.0.2.3';
    expect(known.read(element)).toBe(true);
    const [first, second] = known.units.get(element)?.spots ?? [];
    expect(first).toBe(two);
    expect(first?.match.start).toBe(0);
    expect([one, two]).not.toContain(second);
  });

  test('notices that a text was changed in place or replaced', () => {
    const known = setUp();
    const element = block('192.0.2.1');
    known.read(element);
    const unit = known.units.get(element);
    expect(unit && isCurrent(unit)).toBe(true);
    (element.firstChild as Text).data = '192.0.2.9';
    expect(unit && isCurrent(unit)).toBe(false);
    (element.firstChild as Text).data = '192.0.2.1';
    element.replaceChildren('192.0.2.1');
    expect(unit && isCurrent(unit)).toBe(false);
  });

  test('forgets what left the page', () => {
    const known = setUp();
    const element = block('192.0.2.1');
    known.read(element);
    element.remove();
    expect(known.prune()).toBe(true);
    expect(known.units.size).toBe(0);
  });

  test('counts a shortened value that cannot be read in full', () => {
    const known = setUp();
    known.read(block('9f86d081884c…'));
    expect(known.cut.size).toBe(1);
  });
});
