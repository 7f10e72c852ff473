import { expect, test } from 'vitest';
import { safeLink } from '../../../src/xdr/link';

test.each([
  ['https://www.virustotal.com/gui/domain/a.example', 'https://www.virustotal.com/gui/domain/a.example'],
  ['http://intranet.example:8080/x?q=1#y', 'http://intranet.example:8080/x?q=1#y'],
  ['HTTPS://Example.COM', 'https://example.com/'],
  ['https://раypal.example/', 'https://xn--ypal-43d9g.example/'],
])('%s may be opened as %s', (link, expected) => {
  expect(safeLink(link)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JaVaScRiPt://https://ok.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://ok.example/1',
  'chrome://settings',
  'about:blank',
  'ftp://ok.example/',
  'mailto:a@ok.example',
  'https://ok.example@evil.example/',
  'https://user:pw@evil.example/',
  'https://:pw@evil.example/',
  '//ok.example/',
  '/relative',
  'https://',
  'https://[::1',
  '',
])('%j may not be opened', (link) => {
  expect(safeLink(link)).toBeUndefined();
});
