import { describe, expect, test } from 'vitest';
import { found } from './shown';

const table = (rows: ReadonlyArray<readonly [text: string, ...expected: string[]]>) =>
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(found(text)).toEqual(expected);
  });

describe('IPv4 addresses', () => {
  table([
    ['0.0.0.0 255.255.255.255', 'ip 0.0.0.0', 'ip 255.255.255.255'],
    ['10.20.30.40-10.20.30.50', 'ip 10.20.30.40', 'ip 10.20.30.50'],
    ['1.2.3.4:80,5.6.7.8', 'ip 1.2.3.4', 'ip 5.6.7.8'],
    ['203.0.113.9/443 (203.0.113.9/51234)', 'ip 203.0.113.9', 'ip 203.0.113.9'],
    ['v=spf1 ip4:203.0.113.9 ip6:2001:db8::1 -all', 'ip 203.0.113.9', 'ipv6 2001:db8::1'],
    ['address 8.8.8.8.', 'ip 8.8.8.8'],
    ['user@1.2.3.4', 'ip 1.2.3.4'],
    ['\\\\10.0.0.8\\share', 'ip 10.0.0.8'],
    ['id=1.2.3.4&x', 'ip 1.2.3.4'],
    ['256.1.1.1 1.2.3 01.2.3.4 1.2.3.4.5 1.2.3.1000 .1.3.6.1', ...[]],
    ['Chrome/126.0.0.0 Mobile/15.0.0.1 Edg/1.2.3.4', ...[]],
    ['AsyncOS 14.2.0.1 version 1.2.3.4 ver. 1.2.3.4 v1.2.3.4', ...[]],
    ['AsyncOS 14.2.0-620 14.2.0.5-620', ...[]],
    ['2024.07.15 12.3% 1.234.567 EUR 613.600 KB', ...[]],
  ]);
});

describe('networks are no addresses', () => {
  table([
    ['10.0.0.0/8 2001:db8::/32 0.0.0.0/0', ...[]],
    ['10.1.2.3/8 2001:db8::1/64 192.0.2.1/32', 'ip 10.1.2.3', 'ipv6 2001:db8::1', 'ip 192.0.2.1'],
  ]);
});

describe('IPv6 addresses', () => {
  table([
    ['[2001:db8::1]:25', 'ipv6 2001:db8::1'],
    ['fe80::1%eth0 fe80::250:56ff:fe9a:1b2c%12', 'ipv6 fe80::1', 'ipv6 fe80::250:56ff:fe9a:1b2c'],
    ['2001:DB8:0:0:8:800:200C:417A', 'ipv6 2001:db8::8:800:200c:417a'],
    ['1:0:0:2:0:0:0:3', 'ipv6 1:0:0:2::3'],
    ['::ffff:192.0.2.1', 'ipv6 ::ffff:c000:201'],
    ['IPv6:2001:db8::ab, 2001:db8::2.', 'ipv6 2001:db8::ab', 'ipv6 2001:db8::2'],
    ['src=2001:db8::1: refused', 'ipv6 2001:db8::1'],
    ['10:20:30 2024-07-15T10:20:30Z 1:2:3:4:5:6:7:8:9', ...[]],
    ['00:1a:2b:3c:4d:5e a::b::c :: ::: 12345::1 a1::b2', ...[]],
    ['fe80:0000:f2cd:7d80:3f37:52c6', ...[]],
  ]);
});

describe('e-mail addresses', () => {
  table([
    ["Taro <t-yamada@example.jp>;o'malley@example.com", 'email t-yamada@example.jp', "email o'malley@example.com"],
    ['user@example.com (via relay.example.net)', 'email user@example.com', 'domain relay.example.net'],
    ['suser=sender@example.net smtp.mailfrom=a.b@example.org', 'email sender@example.net', 'email a.b@example.org'],
    ['envelope-from=user@example.net', 'email user@example.net'],
    ['bounces+12-user=example.com@em.example.net', 'email bounces+12-user=example.com@em.example.net'],
    ['SRS0=aB1=XY=example.com=user@fwd.example.net', 'email SRS0=aB1=XY=example.com=user@fwd.example.net'],
    ['i=@example.com', 'domain example.com'],
    ['User.Name@EXAMPLE.Com', 'email User.Name@example.com'],
    ['user@例え.jp', 'email user@xn--r8jz45g.jp'],
    ['a.me+tag@example.com', 'email a.me+tag@example.com'],
    ['mailto:a@example.com?subject=x,b@example.com', 'email a@example.com', 'email b@example.com'],
    [
      '&lt;taro@example.co.jp&gt; \\u003chanako@example.jp\\u003e',
      'email taro@example.co.jp',
      'email hanako@example.jp',
    ],
    ['%3Cuser@example.com%3E', 'email user@example.com'],
    ['taro..y.@docomo.ne.jp', 'email taro..y.@docomo.ne.jp'],
    ["[('from', 'Name <a@example.com>'), ('to', 'c@example.com')]", 'email a@example.com', 'email c@example.com'],
    ['user@example.com/203.0.113.9', 'email user@example.com', 'ip 203.0.113.9'],
    ['user@localhost @example name@@example a @ b user@', ...[]],
    ['user@examp… user@example.co…', ...[]],
  ]);
});
