import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/core/observables/find';
import type { ObservableTypeName } from '../../../../src/core/observables/observable';
import { found, shown } from './shown';

const hash = '061def69b5c100e9979610fa5675bd19258b19a7ff538b5c2d230b467c312f19';
const other = '061def69b5c1fffffffffffffffffffffffffffffffffffffffffffffff12f19';

describe('a heading gives a value the type that its shape cannot', () => {
  test.each<[ObservableTypeName[], string, ...string[]]>([
    [['cisco_mid'], '12345', 'cisco_mid 12345'],
    [['cisco_mid'], '12345, 12346,12347', 'cisco_mid 12345', 'cisco_mid 12346', 'cisco_mid 12347'],
    [['cisco_mid'], '12345-564D1A2B3C-FCH1', 'cisco_mid 12345-564D1A2B3C-FCH1'],
    [['cisco_mid'], 'MID 44', 'cisco_mid 44'],
    [['cisco_mid'], '0'],
    [['email_messageid'], '<a.b@example.com>', 'email_messageid a.b@example.com'],
    [['email_messageid'], 'a.b@az.x>', 'email_messageid a.b@az.x'],
    [['email_messageid'], 'Not Present'],
    [['email_messageid'], 'No Message ID Header'],
    [['email_subject'], 'Amazon.co.jp の請求書 10.1.2.3', 'email_subject Amazon.co.jp の請求書 10.1.2.3'],
    [['email_subject'], '(No Subject)'],
    [['email_subject'], 'N/A (No Subject)'],
    [['file_name'], 'invoice.pdf', 'file_name invoice.pdf'],
    [['file_name'], 'a.zip, ご請求書.xlsx', 'file_name a.zip', 'file_name ご請求書.xlsx'],
    [['file_name'], 'Form 04.25.2022, US.zip', 'file_name Form 04.25.2022, US.zip'],
    [['file_name'], '"scan.rar" (12 KB)', 'file_name scan.rar'],
    [['file_name'], `${hash}.exe`, `file_name ${hash}.exe`],
    [['file_name'], hash, `sha256 ${hash}`],
    [['user', 'email', 'ip'], 'EXAMPLE\\tyamada', 'user EXAMPLE\\tyamada'],
    [['user', 'email', 'ip'], 'john.me', 'user john.me'],
    [['user', 'email', 'ip'], 'jsmith*'],
    [['user', 'email', 'ip'], 'tyamada@example.com', 'email tyamada@example.com'],
    [['user', 'email', 'ip'], 'tyamada@LDAP'],
    [['user', 'email', 'ip'], '10.1.2.3', 'ip 10.1.2.3'],
    [['user', 'email', 'ip'], 'unknown'],
    [['domain', 'hostname'], 'esa01.example.com (10.1.2.3)', 'domain esa01.example.com', 'ip 10.1.2.3'],
    [['domain', 'hostname'], 'esa01 (10.1.2.3)', 'hostname esa01', 'ip 10.1.2.3'],
    [['domain', 'hostname'], 'mx.internal (verified)', 'hostname mx.internal'],
    [['domain', 'hostname'], 'No Domain Information'],
    [['domain'], 'report.zip', 'domain report.zip'],
    [['mac_address'], '00-50-56-9A-1B-2C', 'mac_address 00:50:56:9a:1b:2c'],
    [['sha256'], hash.toUpperCase(), `sha256 ${hash}`],
    [['ip'], 'no address here'],
  ])('%j: %s', (types, text, ...expected) => {
    expect(found(text, { types })).toEqual(expected);
  });

  test('a match says which hint gave it its type, and covers the value alone', () => {
    expect(find(' <a@example.com> ', { types: ['email_messageid'] })).toEqual([
      {
        type: 'email_messageid',
        value: 'a@example.com',
        start: 2,
        end: 15,
        why: { anchor: 'cell', hint: 'email_messageid' },
      },
    ]);
  });

  test('what shape alone finds says which anchor made us look', () => {
    const text = `a@example.com 1.2.3.4 ::1 ${'ab'.repeat(16)} MID 7`;
    expect(find(text).map(({ why }) => why.anchor)).toEqual(['at', 'dot', 'colon', 'hex', 'label']);
  });
});

describe('placeholders are never observables', () => {
  const types: ObservableTypeName[] = [
    'cisco_mid',
    'email_messageid',
    'email_subject',
    'file_name',
    'user',
    'hostname',
    'domain',
  ];
  test.each([
    'N/A',
    'n/a',
    'unknown',
    '(unknown)',
    '(No Subject)',
    'Not Present',
    'No Domain Information',
    '-',
    '--',
    '0',
    '',
    ' ',
    '不明',
    '（件名なし）',
  ])('%j', (text) => {
    expect(types.flatMap((type) => found(text, { types: [type] }))).toEqual([]);
  });
});

describe('a shortened value counts only in full', () => {
  test.each<[string, readonly string[], ...string[]]>([
    ['061def69b5c1…', []],
    ['061def69b5c1…', [hash], `sha256 ${hash}`],
    ['061def69b5c1...', [`SHA-256: ${hash}`], `sha256 ${hash}`],
    ['061def69…12f19', [`/amp?sha=${hash}&x=1`], `sha256 ${hash}`],
    ['061DEF69B5', [hash], `sha256 ${hash}`],
    ['061def69b5', []],
    ['061def69…12f19', [hash, other]],
    ['071def69…12f19', [hash]],
    ['…', [hash]],
  ])('%s with %j', (text, full, ...expected) => {
    expect(found(text, { types: ['sha256'], full })).toEqual(expected);
  });

  test('without a heading as well', () => {
    const full = ['https://www.example.com/a/long/path'];
    expect(found('GET https://www.example.com/a/lo… 200', { full })).toEqual([
      'url https://www.example.com/a/long/path',
    ]);
    expect(shown('GET https://www.example.com/a/lo… 200', { full })).toEqual(['https://www.example.com/a/lo…']);
  });

  test('a subject or a file name too', () => {
    expect(found('Invoice for yo…', { types: ['email_subject'], full: ['Invoice for you and me'] })).toEqual([
      'email_subject Invoice for you and me',
    ]);
    expect(found('Invoice for yo…', { types: ['email_subject'] })).toEqual([]);
    expect(found('very-long-na….pdf', { types: ['file_name'], full: ['very-long-name.pdf'] })).toEqual([
      'file_name very-long-name.pdf',
    ]);
  });

  test('a subject that ends in dots of its own is not shortened', () => {
    expect(found('So...', { types: ['email_subject'], full: ['So...'] })).toEqual(['email_subject So...']);
  });
});
