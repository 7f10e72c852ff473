// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { cellOf, rowOf } from '../../../../src/content/context/cell';
import { fullForms } from '../../../../src/content/context/full';
import { createHeadings } from '../../../../src/content/context/heading';
import { createDictionary, hints } from '../../../../src/content/dictionary';

function show(markup: string) {
  document.body.innerHTML = markup;
  return (selector: string): Element => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`${selector} is not there.`);
    return element;
  };
}

const headings = () => createHeadings(createDictionary(hints));

describe('the heading of a value', () => {
  test('is that of the column, with cells that span several', () => {
    const at = show(`<table><thead><tr><th colspan="2">Sender Domain</th><th>MID</th></tr></thead>
      <tbody><tr><td>a</td><td id="b">b</td><td id="c">12</td></tr></tbody></table>`);
    expect(headings().of(at('#b'))).toBe('Sender Domain');
    expect(headings().of(at('#c'))).toBe('MID');
  });

  test('is the cell before in a table of pairs', () => {
    const at = show(`<table><tr><th>Subject</th><td id="a">x</td></tr><tr><td>MID</td><td id="b">1</td></tr>
      <tr><td>Note:</td><td id="c">1</td></tr><tr><td>1,204</td><td id="d">1</td></tr></table>`);
    expect(['#a', '#b', '#c', '#d'].map((id) => headings().of(at(id)))).toEqual(['Subject', 'MID', 'Note:', undefined]);
  });

  test('is the term of a list', () => {
    const at = show('<dl><dt>Message-ID Header</dt><dd>x</dd><dd id="a">y</dd></dl>');
    expect(headings().of(at('#a'))).toBe('Message-ID Header');
  });

  test('is the label of a pair without any semantics, and no neighbour that is none', () => {
    const at = show(`<div><span>Subject</span><div><p id="a">x</p></div></div>
      <div><b>Remark:</b><i id="b">x</i><u>y</u></div><div><span>Subject</span><span id="c">Policy</span><span>z</span></div>`);
    expect(['#a', '#b', '#c'].map((id) => headings().of(at(id)))).toEqual(['Subject', 'Remark:', undefined]);
  });

  test('is read again after the page changed', () => {
    const at = show('<table><tr><th>Subject</th><th>To</th></tr><tr><td id="a">x</td><td>y</td></tr></table>');
    const all = headings();
    expect(all.of(at('#a'))).toBe('Subject');
    at('th').textContent = '件名';
    all.forget();
    expect(all.of(at('#a'))).toBe('件名');
  });
});

describe('the surroundings of a value', () => {
  test('are its cell and row by what the page says', () => {
    const at = show('<table><tr id="r"><td id="c"><a><b id="x">v</b></a></td></tr></table>');
    expect(cellOf(at('#x'))).toBe(at('#c'));
    expect(rowOf(at('#c'))).toBe(at('#r'));
  });

  test('hold fuller forms: titles, names, and parts of links, decoded', () => {
    const at = show(`<table><tr><td id="c" title="the title"><a id="x" aria-label="a name"
      href="#/file/abcdef?hash=9f86%2Bd08&amp;name=two+words">9f86…</a></td></tr></table>`);
    expect(fullForms(at('#c'), at('#x'))).toEqual(['a name', 'abcdef', '9f86+d08', 'two words', 'the title']);
  });
});
