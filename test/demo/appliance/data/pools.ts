/** Words and names that the generators draw from. Every host is reserved for documentation or a public shortener. */
export const words =
  'amber anchor apex basin birch bridge canal cedar cloud cobalt coral crest delta drift ember fable field forge frost garden glade harbor hazel helix indigo iris juniper kestrel lagoon lantern laurel linden lotus maple meadow mesa nimbus north oak onyx opal orbit orchid pearl pine prism quartz raven reef ridge river sable sage sierra slate sol spruce summit tide umbra vale vector violet willow winter zephyr'.split(
    ' ',
  );

/** What stands before the domain of a sender. */
export const hostLabels = ['mail', 'mx1', 'mx2', 'smtp', 'out', 'news', 'bounce', 'relay-07', 'notify', 'invoice'];

export const suffixes = [
  'example.com',
  'example.net',
  'example.org',
  'example.co.jp',
  'example.jp',
  'example.edu',
] as const;

export const firstNames =
  'akira anna ben carla daniel emi fatima george hana ivan jun kenji laura mei miguel naoki nina olga paul rin sara sofia taro theo yuki zoe'.split(
    ' ',
  );

export const lastNames =
  'abe baker costa dubois endo fischer garcia honda ito jones kato kim lopez mori nakamura novak ono patel rossi sato smith suzuki tanaka wang weber yamada'.split(
    ' ',
  );

export const owners = [
  'Example Networks KK',
  'Harbor Hosting, Inc.',
  'Nimbus Transit GmbH',
  'North Ridge Telecom',
  'Example Broadband Co., Ltd.',
  'Delta Colocation B.V.',
  'サンプルネットワーク株式会社',
  'Meadow University',
];

export const senderGroups = ['ACCEPTLIST', 'BLOCKLIST', 'SUSPECTLIST', 'UNKNOWNLIST', 'RELAYLIST', 'GREYLIST'];

export const subjects = [
  'Invoice 20448 is overdue',
  'Your parcel could not be delivered',
  'Re: minutes of the Thursday meeting',
  'Password expires today',
  'Updated price list (Q4)',
  'Fw: Re: wire transfer details',
  'Weekly digest',
  'Voice message from +81 3-5555-0142',
  'Release 15.5.2 is available',
  '請求書のご確認をお願いいたします',
  '【重要】パスワードの有効期限について',
  '見積書を送付いたします（第3版）',
  'お荷物の配達状況',
  '会議の議事録',
  'Contract draft v1.10.3, please sign',
  'Photos from the summer party',
];

export const fileStems = [
  'invoice',
  'scan_0042',
  'payment advice',
  'contract-draft',
  'report',
  'voice-message',
  '請求書',
  '見積書 第3版',
  'résumé',
  'photo',
];

export const fileEndings = ['pdf', 'docx', 'xlsm', 'zip', 'js', 'iso', 'html', 'exe', 'one', 'pdf.exe'];

export const malware = [
  'W32.Lokibot.Gen',
  'W97M.Downloader.QRT',
  'JS.Agent-7',
  'Win.Trojan.Emotet-9.SBX.TG',
  'PDF.Phish.Link.4',
  'Simple_Custom_Detection',
];

/** Long, odd or looking like something else: what a table of senders holds besides ordinary names. */
export const knownHosts = [
  'mail.bidmark-notify.top',
  'newsletter.example.co.jp',
  'bit.ly',
  'xn--pypal-4ve.com',
  'partner.example.com',
  'smtp.example.net',
] as const;
