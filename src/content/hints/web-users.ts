import type { Hint } from '../hint';

export default {
  id: 'web-users',
  labels: [
    {
      words: [
        'User',
        'Users',
        'User ID',
        'User Name',
        'Username',
        'User ID or Client IP',
        'User / Client IP',
        'User/Client IP',
        'User ID / Client IP',
        'ユーザー',
        'ユーザ',
        'ユーザー ID',
        'ユーザ ID',
        'ユーザー名',
        'ユーザ名',
        'ユーザー / クライアント IP',
        'ユーザー ID またはクライアント IP',
      ],
      types: ['user'],
    },
    {
      words: ['Client IP', 'Client IP Address', 'Client Source IP', 'クライアント IP', 'クライアント IP アドレス'],
      types: ['ip', 'ipv6', 'user'],
    },
  ],
} satisfies Hint;
