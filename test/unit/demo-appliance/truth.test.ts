import { describe, expect, it } from 'vitest';
import { pages, sources } from '../../demo/appliance/reports/catalogue';
import { rowsOf, type Selection } from '../../demo/appliance/reports/rows';
import { reporting } from '../../demo/appliance/server/reporting';
import { messagesOf } from '../../demo/appliance/tracking/message';
import { pageTruth, trackingTruth, truthOf } from '../../demo/appliance/truth';

const selection: Selection = { seed: 1, days: 30, device: 'all', focus: '' };
const reports = pages.filter(({ view }) => view === undefined);
const truthAt = (route: string) => {
  const truth = pageTruth(route, 'en', selection);
  if (!truth) throw new Error(`no truth of ${route}`);
  return truth;
};
const all = reports.map(({ route, focus }) => truthAt(focus ? `${route}/anna.abe%40example.co.jp` : route));
const everything = all.flatMap(({ expected }) => expected);

describe('the ground truth of reports', () => {
  it('has every type that a report can show', () => {
    const types = new Set(everything.map(({ type }) => type));
    expect([...types].sort()).toEqual([
      'domain',
      'email',
      'email_subject',
      'file_name',
      'hostname',
      'ip',
      'ipv6',
      'sha256',
      'url',
      'user',
    ]);
  });

  it('says in which cell a value stands: the API gives the same text for it', () => {
    const group = 'mail_incoming_domain_detail';
    const url = new URL(`https://127.0.0.1/sma/api/v2.0/reporting/${group}`);
    const { data } = JSON.parse(String(reporting({ method: 'GET', url, headers: {}, body: '' }, 1).body)) as {
      data: { resultSet: Record<string, Record<string, string>[]> };
    };
    const { expected } = truthAt('/mail/incoming/domain');
    const cells = data.resultSet['last_sender_ip'] ?? [];
    const [byDomain, byAddress] = ['sender_domain', 'last_sender_ip'].map((column) =>
      expected.filter((truth) => truth.column === column),
    );
    expect(byDomain?.every(({ row, shown }) => Object.keys(cells[row] ?? {})[0] === shown)).toBe(true);
    expect(byAddress?.every(({ row, shown }) => Object.values(cells[row] ?? {})[0] === shown)).toBe(true);
    expect((byDomain?.length ?? 0) + 1).toBe(rowsOf(group, selection).length);
  });

  it('has values only that stand in the text, but for case, punycode and user marks', () => {
    const hidden = everything.filter(
      ({ shown, value, type }) => type !== 'domain' && !shown.toLowerCase().includes(value.toLowerCase()),
    );
    expect(hidden).toEqual([]);
  });

  it('leaves out placeholders, ranges, sizes, versions and threat names', () => {
    const shown = new Set(everything.map((truth) => truth.shown));
    const traps = ['No Domain Information', 'unknown', 'N/A', '(No Subject)', '15.5.2-018', 'TLSv1.2, TLSv1.3'];
    expect(traps.filter((trap) => shown.has(trap))).toEqual([]);
    expect([...shown].filter((text) => /\/24$|^[\d.]+ [KMG]B|W32\./.test(text))).toEqual([]);
  });

  it('heads columns in the language asked for, and has the same values in both', () => {
    const english = truthAt('/mail/files');
    const japanese = pageTruth('/mail/files', 'ja', selection);
    expect(english.expected.map(({ label }) => label)).toContain('File Name');
    expect(japanese?.expected.map(({ label }) => label)).toContain('ファイル名');
    const unlabelled = (truths: readonly { label: string }[] = []) => truths.map(({ label: _, ...rest }) => rest);
    expect(unlabelled(japanese?.expected)).toEqual(unlabelled(english.expected));
  });

  it('has no digest where the full value is nowhere', () => {
    const query = (text: string) => truthOf('/mail/files', new URLSearchParams(text), 1)?.expected ?? [];
    expect(query('hash=a').filter(({ type }) => type === 'sha256').length).toBeGreaterThan(100);
    expect(query('hash=d').filter(({ type }) => type === 'sha256')).toEqual([]);
  });

  it('knows only columns of its group', () => {
    const tables = everything.filter(({ widget }) => sources.has(widget));
    const strange = tables.filter(
      ({ widget, column }) => !sources.get(widget)?.columns.some(({ key }) => key === column),
    );
    expect(strange).toEqual([]);
  });

  it('is unknown for an unknown route', () => {
    expect(pageTruth('/mail/nowhere', 'en', selection)).toBeUndefined();
    expect(trackingTruth('/trace/message/1', 'en', selection)).toBeUndefined();
  });
});

describe('the ground truth of message tracking', () => {
  it('lists each MID of a cell with several', () => {
    const messages = messagesOf(1);
    const row = messages.findIndex(({ mids }) => mids.length === 3);
    const truth = trackingTruth('/trace/list', 'en', selection);
    const found = truth?.expected.filter(
      (each) => each.widget === 'da_trace' && each.row === row && each.column === 'mid',
    );
    expect(found?.map(({ value }) => value)).toEqual(messages[row]?.mids.map(String));
    expect(found).toHaveLength(3);
  });

  it('tells a Message-ID from an e-mail address by its label, and accepts both where it has none', () => {
    const mid = messagesOf(1)[0]?.mids[0];
    const truth = trackingTruth(`/trace/message/${mid}`, 'en', selection);
    const header = truth?.expected.find(({ column }) => column === 'messageIdHeader');
    expect(header?.type).toBe('email_messageid');
    const unnamed = truth?.accepted.filter(({ value }) => value === header?.value).map(({ type }) => type);
    expect(unnamed).toEqual(['email_messageid', 'email']);
  });

  it('has neither connection numbers nor card numbers nor ranges of scores', () => {
    const message = messagesOf(1).find(({ violatesDlp }) => violatesDlp);
    const truth = trackingTruth(`/trace/message/${message?.mids[0]}`, 'en', selection);
    const known = [...(truth?.expected ?? []), ...(truth?.accepted ?? [])].map(({ value }) => value);
    expect(known.length).toBeGreaterThan(20);
    expect(known.filter((value) => value === String(message?.icid) || /^\d{13,}|^0\.0|^2\.6\.0/.test(value))).toEqual(
      [],
    );
  });
});
