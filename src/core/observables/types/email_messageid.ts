import type { ObservableType } from '../shape';

export default {
  type: 'email_messageid',
  cut: 'message-id',
  canonical(candidate) {
    const value = candidate.replace(/^</, '').replace(/>$/, '');
    return /^[^\s<>]{3,998}$/.test(value) ? value : undefined;
  },
  examples: {
    found: [
      ["MID 201434 Message-ID '<7.0.1@sender.com>'", '7.0.1@sender.com'],
      ['メッセージ ID ヘッダー: <202407150930.46F9@mx.example.ne.jp>', '202407150930.46F9@mx.example.ne.jp'],
      ['message-id=<4ABC@localhost>', '4ABC@localhost'],
    ],
    ignored: ['Message-ID: <>', '<b>', 'Message-ID:'],
  },
} satisfies ObservableType;
