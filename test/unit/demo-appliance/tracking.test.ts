import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../demo/appliance/tracking/attributes';
import { detailFactsOf, detailsOf } from '../../demo/appliance/tracking/details';
import { listRowOf } from '../../demo/appliance/tracking/listing';
import { type Message, messagesOf, messageWith } from '../../demo/appliance/tracking/message';
import { publishedIn } from '../../demo/appliance/tracking/published';

const messageThat = (fits: (message: Message) => boolean): Message => {
  const found = messagesOf(1).find(fits);
  if (!found) throw new Error('no such message');
  return found;
};

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value && 'text' in value ? value.text : value;

describe('messages', () => {
  it('are a thousand, on every machine the same for a seed, with no MID twice', () => {
    const mids = messagesOf(1).flatMap((message) => message.mids);
    expect(messagesOf(1)).toHaveLength(1_000);
    expect(messagesOf(1)[0]).toMatchObject({ mids: [1_842_900], sender: { text: 'yuki.kim@prism.example.co.jp' } });
    expect(messagesOf(1)).not.toEqual(messagesOf(2));
    expect(new Set(mids).size).toBe(mids.length);
    expect(mids.length).toBeGreaterThan(1_000);
  });

  it.each([
    ['203.0.113.45', (message: Message) => message.senderIp.text],
    ['2001:DB8::7', (message: Message) => message.senderIp.text],
    ['anna.abe7@example.co.jp', (message: Message) => message.recipients[0]?.text],
    ['a'.repeat(64), (message: Message) => message.attachments[0]?.sha256.text],
    ['bit.ly', (message: Message) => message.sender.text.split('@')[1]],
  ])('about %s have it', (focus, read) => {
    const found = messagesOf(1, focus);
    expect(found).toHaveLength(40);
    expect(new Set(found.map(read))).toEqual(new Set([focus]));
  });

  it('are found by any of their MIDs', () => {
    const message = messageThat(({ mids }) => mids.length > 1);
    expect(messageWith(1, message.mids.at(-1) ?? 0)).toEqual(message);
  });
});

describe('the attributes of a message in a list', () => {
  const message = messageThat(({ mids, recipients }) => mids.length === 3 && recipients.length === 4);
  const attributes = attributesOf(message);

  it('have maps keyed by MID, as the published answers', () => {
    const keys = message.mids.map(String);
    for (const name of ['messageStatus', 'recipientMap', 'messageID', 'finalSubject', 'verdictChart'])
      expect(Object.keys(attributes[name] as object)).toEqual(keys);
    expect(attributes['mid']).toEqual(message.mids);
  });

  it('give every recipient to exactly one MID', () => {
    const recipients = Object.values(attributes['recipientMap'] as Record<string, string[]>).flat();
    expect(recipients).toEqual(message.recipients.map(({ text }) => text));
  });

  it('hold the texts of the row that the truth speaks of', () => {
    const row = listRowOf(message);
    expect(textOf(row['sender'])).toBe(attributes['sender']);
    expect(textOf(row['senderIp'])).toBe(attributes['senderIp']);
    expect(textOf(row['recipients'])).toBe((attributes['recipient'] as string[]).join(', '));
    expect(textOf(row['mid'])).toBe(message.mids.join(', '));
  });
});

describe('the details of a message', () => {
  it('show the same texts as the labelled pairs of the truth', () => {
    const message = messageThat(({ attachments }) => attachments.length > 1);
    const details = detailsOf.details(message);
    const facts = Object.fromEntries(detailFactsOf(message).map(([label, cell]) => [label, cell.text]));
    expect(facts).toMatchObject({
      receivedTime: details.timestamp,
      mid: details.mid.join(', '),
      subject: details.subject,
      envelopeSender: details.sender,
      headerFrom: details.headerFrom,
      envelopeRecipients: details.recipient.join(', '),
      messageIdHeader: details.midHeader,
      gatewayHost: details.hostName,
      reverseDns: details.sendingHostSummary.reverseDnsHostname,
      ipAddress: details.sendingHostSummary.ipAddress,
    });
  });

  it('mark the last event of a log, and only that', () => {
    const { summary } = detailsOf.details(messageThat(() => true));
    expect(summary.map(({ lastEvent }) => lastEvent).lastIndexOf(true)).toBe(summary.length - 1);
    expect(summary.filter(({ lastEvent }) => lastEvent)).toHaveLength(1);
  });

  it('name digests in prose, and have no view where there is nothing to see', () => {
    const attached = messageThat(({ attachments }) => attachments.length > 0);
    const bare = messageThat(({ attachments, urls }) => attachments.length === 0 && urls.length === 0);
    const log = detailsOf['amp-details'](attached)
      ?.ampDetails.map(({ description }) => description)
      .join('\n');
    expect(log).toContain(`sha256 = ${attached.attachments[0]?.sha256.text}`);
    expect(log).toContain(`File SHA256[${attached.attachments[0]?.sha256.text}]`);
    expect(detailsOf['amp-details'](bare)).toBeUndefined();
    expect(detailsOf['url-details'](bare)).toBeUndefined();
  });
});

describe('published payloads', () => {
  it('are left out where nobody put them', () => {
    expect(publishedIn(join(tmpdir(), 'no-such-folder'))).toEqual({ list: [], details: new Map() });
  });

  it('become rows and details when they lie beside the project', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    const detail = { mid: [7], recipient: ['a@example.com'], hostName: 'esa1.example.com (192.0.2.1)', subject: 's' };
    const wrapped = JSON.stringify({ data: { messages: detail } });
    for (const name of ['details', 'amp_details', 'url_details', 'dlp_details'])
      writeFileSync(join(folder, `message_tracking_${name}.json`), wrapped);
    writeFileSync(join(folder, 'message_tracking_details_full_log.json'), JSON.stringify({ ...detail, mid: [8] }));
    const listed = { mid: [9], subject: 'listed' };
    writeFileSync(join(folder, 'message_tracking_messages.json'), JSON.stringify({ data: [{ attributes: listed }] }));
    const { list, details } = publishedIn(folder);
    expect(list.map((attributes) => attributes['mid'])).toEqual([[9], [7], [8]]);
    expect(list[1]).toMatchObject({ hostName: 'esa1.example.com', recipientMap: { 7: ['a@example.com'] } });
    expect([...details.keys()]).toEqual(['details/7', 'details/8', 'amp-details/7', 'url-details/7', 'dlp-details/7']);
  });
});
