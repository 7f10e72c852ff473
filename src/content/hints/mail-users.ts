import type { Hint } from '../hint';

export default {
  id: 'mail-users',
  labels: [
    {
      words: [
        'Internal User',
        'Internal Users',
        'End User',
        'End Users',
        '内部ユーザー',
        '内部ユーザ',
        'エンドユーザー',
      ],
      types: ['email'],
    },
  ],
} satisfies Hint;
