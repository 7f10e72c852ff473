import { refangWholly } from '../refang';
import type { ObservableType } from '../shape';

/** An id has an at sign, as RFC 5322 asks for, or a digit and some length, as some senders write it. */
const id = /^[^\s<>@]+@[^\s<>]+$|^(?=\D*\d)[^\s<>]{6,}$/;

export default {
  type: 'email_messageid',
  cut: 'message-id',
  cell: { pieces: 'words', yieldsTo: [] },
  canonical(candidate) {
    const value = candidate.length <= 998 ? refangWholly(candidate) : undefined;
    return value !== undefined && id.test(value) ? value : undefined;
  },
  examples: {
    found: [
      ["MID 201434 Message-ID '<7.0.1@sender.com>'", '7.0.1@sender.com'],
      ['メッセージ ID ヘッダー: <46F9@mx.example.jp>', '46F9@mx.example.jp'],
      ['message-id=<4ABC@localhost>', '4ABC@localhost'],
    ],
    ignored: ['Message-ID: <>', '<b>', 'Message-ID:'],
  },
} satisfies ObservableType;
