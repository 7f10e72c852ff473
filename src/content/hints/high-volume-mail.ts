import type { Hint } from '../hint';

export default {
  id: 'high-volume-mail',
  labels: [
    { words: ['Top Subjects', 'Message Subjects', '上位の件名'], types: ['email_subject'] },
    { words: ['Top Senders', 'Top Envelope Senders', '上位の送信者'], types: ['email'] },
  ],
} satisfies Hint;
