import type { Hint } from '../hint';

export default {
  id: 'message-tracking',
  labels: [
    {
      words: ['MID', 'MIDs', 'Cisco Message ID', 'Message ID (MID)', 'メッセージ ID (MID)', 'シスコメッセージ ID'],
      types: ['cisco_mid'],
    },
    // A page that says no more than "Message ID" may mean either; the shape of the value tells.
    { words: ['Message ID', 'メッセージ ID', 'メッセージID'], types: ['cisco_mid', 'email_messageid'] },
    {
      words: [
        'Message-ID Header',
        'Message ID Header',
        'Email Message ID',
        'メッセージ ID ヘッダー',
        'Message-ID ヘッダー',
        '電子メールメッセージ ID',
      ],
      types: ['email_messageid'],
    },
    { words: ['Subject', 'Subjects', 'Message Subject', '件名', 'サブジェクト'], types: ['email_subject'] },
    {
      words: ['Sender', 'Envelope Sender', 'From', 'Mail From', '送信者', 'エンベロープ送信者', '差出人'],
      types: ['email'],
    },
    {
      words: [
        'Recipient',
        'Recipients',
        'Recipient(s)',
        'Envelope Recipient',
        'Envelope Recipients',
        'To',
        '受信者',
        '宛先',
        'エンベロープ受信者',
      ],
      types: ['email'],
    },
    {
      words: ['Attachment', 'Attachments', 'Attachment(s)', 'Attachment Name', '添付ファイル', '添付ファイル名'],
      types: ['file_name'],
    },
    {
      words: ['Reverse DNS Hostname', 'Sending Host', 'Sender Host', 'rDNS', '逆引き DNS ホスト名', '送信ホスト'],
      types: ['domain', 'hostname'],
    },
  ],
} satisfies Hint;
