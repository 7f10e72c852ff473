// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { Markdown } from '../../../src/ribbon/parts/Markdown';

const allowedElements = new Set(
  'DIV P STRONG EM DEL CODE PRE UL OL LI BLOCKQUOTE HR BR A TABLE THEAD TBODY TR TH TD BDI SPAN'.split(' '),
);
const allowedAttributes = new Set(['class', 'href', 'target', 'rel', 'referrerpolicy', 'scope', 'start']);

function draw(source: string): HTMLElement {
  const root = document.createElement('div');
  render(<Markdown source={source} />, root);
  return root;
}

/** Everything that a drawing holds and must not. */
function strays(root: HTMLElement): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(allowedElements.has(element.tagName) ? [] : [element.tagName]),
    ...element
      .getAttributeNames()
      .filter((name) => !allowedAttributes.has(name))
      .map((name) => `${element.tagName}[${name}]`),
    ...(element instanceof HTMLAnchorElement &&
    !/^(https:\/\/(?![^/]*@)|mailto:)/.test(element.getAttribute('href') ?? '')
      ? [`link to ${element.getAttribute('href')}`]
      : []),
  ]);
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<script>alert(1)</script>',
  '<style>*{display:none}</style>',
  '<iframe src="https://evil.example"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example"><input name=p></form>',
  '<b onclick=alert(1)>bold</b>',
  '<details open ontoggle=alert(1)>',
  '<!-- comment --><base href="https://evil.example/">',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](vbscript:msgbox)',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](http://plain.example)',
  '[x](https://bank.example@evil.example/)',
  '[x](//evil.example)',
  '[x](file:///etc/passwd)',
  '[x](chrome-extension://abc/options.html)',
  '![x](https://evil.example/beacon.png)',
  '![x](javascript:alert(1))',
  '[![x](https://evil.example/a.png)](https://evil.example)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<https://user:pass@evil.example>',
  '<javascript:alert(1)>',
  '| <img src=x onerror=alert(1)> | b |\n|---|---|\n| [c](javascript:1) | <svg onload=1> |',
  '- <input type=checkbox onclick=alert(1)>\n- [ ] <object data=x>',
  '> <embed src=x>\n\n# <marquee onstart=alert(1)>',
  '```html\n<script>alert(1)</script>\n```',
  '[x](https://evil.example "onmouseover=alert(1)")',
  'a\u202e<script>\u202c',
  `${'['.repeat(200)}x${'](https://a.example)'.repeat(200)}`,
];

describe('Markdown', () => {
  test.each(hostile)('draws only what is allowed: %s', (source) => {
    const root = draw(source);
    expect(strays(root)).toEqual([]);
    expect(root.textContent).not.toBe('');
  });

  test('HTML is shown as it was written', () => {
    expect(draw('a <b onclick=x>bold</b> &amp; c').textContent).toBe('a <b onclick=x>bold</b> &amp; c');
  });

  test('draws what people write', () => {
    const root = draw(
      '# Head\n\n**bold** *slanted* `code` ~~gone~~\nnext\n\n1. one\n2. two\n\n- [x] done\n\n|a|b|\n|-|-|\n|1|2|',
    );
    expect(
      [...root.querySelectorAll('strong, em, code, del, br, ol > li, ul > li, th, td')].map((e) => e.tagName),
    ).toEqual('STRONG EM CODE DEL BR LI LI LI TH TH TD TD'.split(' '));
    expect(root.querySelector('ul > li')?.textContent).toBe('☑ done');
  });

  test('a link opens apart and without a referrer, and shows where it leads', () => {
    const root = draw('see [the bank](https://evil.example/bank)');
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://evil.example/bank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(root.textContent).toBe('see the bank (evil.example)');
  });

  test('invisible characters are seen in text, code and links', () => {
    expect(draw('a\u200bb `c\u202ed` [e\u2066f](https://x.example)').textContent).toBe(
      'a⟦U+200B⟧b c⟦U+202E⟧d e⟦U+2066⟧f (x.example)',
    );
  });
});
