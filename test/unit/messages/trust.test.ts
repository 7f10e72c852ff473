import { describe, expect, test } from 'vitest';
import { type Binding, judge, type SenderFacts, type TrustFacts } from '../../../src/messages/trust';

const own = 'chrome-extension://abc';
const appliance = 'https://sma.example.com:4431';
const binding: Binding = { frame: 'ribbon', tabId: 7, frameId: 3, documentId: 'd1', origin: appliance };
const facts: TrustFacts = {
  extensionId: 'abc',
  extensionOrigin: own,
  appliances: [appliance],
  bindings: [binding],
};
const frame: SenderFacts = {
  id: 'abc',
  origin: own,
  url: `${own}/src/ribbon/index.html`,
  frameId: 3,
  documentId: 'd1',
  tab: { id: 7 },
};
const page: SenderFacts = { id: 'abc', origin: appliance, url: `${appliance}/ng-login`, frameId: 0, tab: { id: 7 } };

describe('judge', () => {
  const table: ReadonlyArray<readonly [string, SenderFacts, string]> = [
    ['a window of ours without a tab', { id: 'abc', origin: own, url: `${own}/x.html` }, 'window'],
    ['a page of ours in a tab', { id: 'abc', origin: own, url: `${own}/x.html`, frameId: 0, tab: { id: 1 } }, 'window'],
    ['a framed page with its ticket', frame, 'frame'],
    ['a framed page without a ticket', { ...frame, frameId: 4 }, 'stranger-frame'],
    ['a framed page in another tab', { ...frame, tab: { id: 8 } }, 'stranger-frame'],
    ['another document in a bound frame', { ...frame, documentId: 'd2' }, 'stranger-frame'],
    ['a framed page that names no frame', { id: 'abc', origin: own, url: `${own}/x.html`, tab: { id: 7 } }, 'nobody'],
    ['a content script on a granted appliance', page, 'page'],
    ['a content script on another port', { ...page, origin: 'https://sma.example.com' }, 'nobody'],
    ['a content script on another host', { ...page, origin: 'https://evil.example:4431' }, 'nobody'],
    ['a content script in a frame of the appliance', { ...page, frameId: 2 }, 'nobody'],
    ['a sandboxed frame', { ...page, origin: 'null' }, 'nobody'],
    ['another extension', { ...page, id: 'xyz' }, 'nobody'],
    ['nobody at all', {}, 'nobody'],
    ['an address of ours claimed by an appliance', { ...page, url: `${own}/x.html` }, 'page'],
  ];
  test.each(table)('%s', (_, sender, expected) => {
    const judgement = judge(sender, facts);
    expect(judgement.kind === 'known' ? judgement.caller.trust : judgement.kind).toBe(expected);
  });
  test('reads the origin from the address where the browser leaves it out', () => {
    const { origin: _, ...withoutOrigin } = page;
    expect(judge(withoutOrigin, facts)).toEqual({
      kind: 'known',
      caller: { trust: 'page', tabId: 7, origin: appliance },
    });
  });
  test('tells which page a frame lies in', () => {
    expect(judge(frame, facts)).toEqual({
      kind: 'known',
      caller: { trust: 'frame', tabId: 7, origin: appliance, frame: 'ribbon' },
    });
  });
});
