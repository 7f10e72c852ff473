import { describe, expect, test } from 'vitest';
import { found } from './shown';

const table = (rows: ReadonlyArray<readonly [text: string, ...expected: string[]]>) =>
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(found(text)).toEqual(expected);
  });

describe('hosts are found in any top-level domain', () => {
  table([
    ['evil-login.top', 'domain evil-login.top'],
    ['x1.icu, x2.click; x3.rest', 'domain x1.icu', 'domain x2.click', 'domain x3.rest'],
    ['EXAMPLE.CO.UK', 'domain example.co.uk'],
    ['a.b.c.d.example.museum', 'domain a.b.c.d.example.museum'],
    ['www.ck and foo.ck and x.foo.ck', 'domain www.ck', 'domain x.foo.ck'],
    ['city.kawasaki.jp a.kawasaki.jp b.a.kawasaki.jp', 'domain city.kawasaki.jp', 'domain b.a.kawasaki.jp'],
    ['co.jp tokyo.jp github.io', ...[]],
    ['user.github.io s3.amazonaws.com', 'domain user.github.io', 'domain s3.amazonaws.com'],
    ['xn--80ak6aa92e.com', 'domain xn--80ak6aa92e.com'],
    ['пример.рф', 'domain xn--e1afmkfd.xn--p1ai'],
    ['münchen.de', 'domain xn--mnchen-3ya.de'],
    ['_dmarc.example.com', 'domain _dmarc.example.com'],
    ['*.example.com', 'domain example.com'],
    ['.example.com', 'domain example.com'],
    ['www.example.com.', 'domain www.example.com'],
    ['example.com:8443', 'domain example.com'],
    ['1.1.1.1.example.com', 'domain 1.1.1.1.example.com'],
    ['d41d8cd98f00b204e9800998ecf8427e.example.com', 'domain d41d8cd98f00b204e9800998ecf8427e.example.com'],
  ]);
});

describe('hosts stand in any surroundings', () => {
  table([
    ['(example.com)', 'domain example.com'],
    ['"example.com"', 'domain example.com'],
    ['mail.example.com(1.2.3.4)', 'domain mail.example.com', 'ip 1.2.3.4'],
    ['mail.example.com[203.0.113.25]:25', 'domain mail.example.com', 'ip 203.0.113.25'],
    ['HIER_DIRECT/ads.example.net', 'domain ads.example.net'],
    ['DIRECT/203.0.113.9', 'ip 203.0.113.9'],
    ['203.0.113.9/mx.example.net', 'ip 203.0.113.9', 'domain mx.example.net'],
    ['mx.example.net/203.0.113.9', 'domain mx.example.net', 'ip 203.0.113.9'],
    ['header.d=example.org smtp.helo=mx.example.org', 'domain example.org', 'domain mx.example.org'],
    ['[example.com](https://example.com/x)', 'domain example.com', 'url https://example.com/x'],
    ['//cdn.example.net/lib.js', 'domain cdn.example.net'],
    ['\\\\files.example.com\\share\\a.sh', 'domain files.example.com'],
    ['example.com/a/b.zip?x=evil.com', 'domain example.com'],
    ['Welcome to example.com!', 'domain example.com'],
    ['example.com…', ...[]],
    ['…ample.com', ...[]],
    ['url=https%3A%2F%2Fevil.example.com%2Fx', 'domain evil.example.com'],
  ]);
});

describe('Japanese text may touch a value on both sides', () => {
  table([
    ['詳細はwww.example.co.jpをご覧ください。', 'domain www.example.co.jp'],
    ['メールuser@example.comへ', 'email user@example.com'],
    ['送信元203.0.113.9から受信', 'ip 203.0.113.9'],
    ['送信元2001:db8::1から', 'ipv6 2001:db8::1'],
    ['リンクhttps://example.com/loginをクリック', 'url https://example.com/login'],
    ['リンクhttps://example.comを参照', 'url https://example.com'],
    ['「https://example.com/a」、「https://example.com/b」', 'url https://example.com/a', 'url https://example.com/b'],
    ['https://例え.jp/サポート', 'url https://xn--r8jz45g.jp/サポート'],
    ['ドメイン.jp', 'domain xn--eckwd4c7c.jp'],
    ['a.example.jp、b.example.jp。', 'domain a.example.jp', 'domain b.example.jp'],
    ['ＩＰ：１．２．３．４', ...[]],
    [`ハッシュ${'ab'.repeat(16)}です`, `md5 ${'ab'.repeat(16)}`],
    ['東京.大阪.名古屋', ...[]],
    ['バージョン1.2.3.4です', ...[]],
  ]);
});

describe('files are no hosts', () => {
  table([
    ['setup.py report.zip install.sh README.md main.rs clip.mov libc.so', ...[]],
    ['see CHANGELOG.md for details', ...[]],
    ['~/work/point.md ./blic.rs /srv/www/example.com/index', ...[]],
    ['C:\\Users\\x.sh D:/data/y.py', ...[]],
    ['main.rs:42:10', ...[]],
    ['Safari.app Makefile.am configure.ac requirements.in', ...[]],
    ['blic.rs point.md short.sh.example.com', 'domain blic.rs', 'domain point.md', 'domain short.sh.example.com'],
    ['www.abc.com.py', 'domain www.abc.com.py'],
    ['http://files.zip/a evil[.]zip user@mail.zip', 'url http://files.zip/a', 'domain evil.zip', 'email user@mail.zip'],
    ['document_2024.pl some_thing.md', ...[]],
  ]);
});

describe('code is no host', () => {
  table([
    ['window.location.href document.all.name', ...[]],
    ['SELECT t.id, u.name FROM users t', ...[]],
    ['this.items.map(x => x.id)', ...[]],
    ['$this->config["db.host"]', ...[]],
    ['user.name = request.host', ...[]],
    ['System.Net System.IO ASP.NET Socket.IO', ...[]],
    ['java.io.IOException com.example.Foo', ...[]],
    ['std::vector<int> Foo::Bar a1::b2', ...[]],
    ['npm i ioc-extractor@8.2.0', ...[]],
    ['t.me t.co x.com', 'domain t.me', 'domain t.co', 'domain x.com'],
  ]);
});

describe('sentences and names are no hosts', () => {
  table([
    ['The message was delivered.No action is needed.', ...[]],
    ['Scan complete.The file is clean.Is it?', ...[]],
    ['end of list...more and you....so', ...[]],
    ['a.m. / p.m., e.g. U.S. and J.R. Smith', ...[]],
    ['W32.061DEF69B5-100.SBX.TG', ...[]],
    ['Win.Trojan.Agent-123.TV HTML.Phishing.Bank.IN', ...[]],
    ['Amazon.co.jp and Google.com and Example.Com', 'domain amazon.co.jp', 'domain google.com', 'domain example.com'],
    ['wsa01.internal host.local db.corp x.test y.example', ...[]],
    ['tooshor.t exampl.e.c --.jp -a-.com', ...[]],
    [`${'x'.repeat(64)}.com`, ...[]],
  ]);
});
