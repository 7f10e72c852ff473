import type { ObservableType } from '../shape';

/** The number of the gateway, perhaps with a suffix that tells gateways apart: opaque text, passed on as it stands. */
const mid = /^(?!0+$)\d{1,20}(?:[-_.:/][\w.:-]{1,200})?$/;

export default {
  type: 'cisco_mid',
  cut: 'mid',
  cell: { pieces: 'words', yieldsTo: [] },
  canonical: (candidate) => (mid.test(candidate) ? candidate : undefined),
  examples: {
    found: [
      ['MID 201434 ICID 210158', '201434'],
      ['メッセージ ID (MID): 445566', '445566'],
      ['MID：987654', '987654'],
    ],
    ignored: ['ICID 98765', 'DCID 6789', 'RID 0', 'ESAMID=778899', '123456', 'MID 0'],
  },
} satisfies ObservableType;
