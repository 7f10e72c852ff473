import type { ObservableType } from '../shape';

export default {
  type: 'cisco_mid',
  cut: 'mid',
  canonical: (candidate) =>
    /^\d{1,20}(?:[-_.:/@][\w.:@-]{1,200})?$/.test(candidate) && !/^0+$/.test(candidate) ? candidate : undefined,
  examples: {
    found: [
      ['MID 201434 ICID 210158', '201434'],
      ['メッセージ ID (MID): 445566', '445566'],
      ['MID：987654', '987654'],
    ],
    ignored: ['ICID 98765', 'DCID 6789', 'RID 0', 'ESAMID=778899', '123456'],
  },
} satisfies ObservableType;
