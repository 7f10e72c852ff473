import { optional, plain, whole } from '../data/cell';
import { applianceNow, printed } from '../data/moment';
import { malware } from '../data/pools';
import type { Random } from '../data/random';
import { fileName, sha256 } from '../data/values';
import type { PageFile, RowContext } from '../reports/report';
import { type MadeColumn, sourceOf } from '../reports/source';

const hash: MadeColumn = {
  key: 'sha256',
  label: 'sha256',
  kind: 'hash',
  width: 150,
  make: ({ random }) => sha256(random),
};

const moment = (random: Random, days: number) => plain(printed(applianceNow - random.int(0, days * 86_400) * 1_000));
const time = (key: string, label: string): MadeColumn => ({
  key,
  label,
  width: 228,
  make: ({ random, days }) => moment(random, days),
});
const choice = (key: string, label: string, values: readonly string[], width = 120): MadeColumn => ({
  key,
  label,
  width,
  make: ({ random }: RowContext) => plain(random.pick(values)),
});
const names = (key: string): MadeColumn => ({
  key,
  label: 'fileName',
  width: 220,
  tooltip: true,
  make: ({ random }) => fileName(random),
});

/** What the files reports share, in mail and in web: a file by its digest, with the name it had. */
export const fileColumns = { hash, names, time, choice };

const threats = sourceOf({
  group: 'mail_incoming_malware_threat_file_detail_by_filename',
  rows: 140,
  columns: [
    hash,
    names('filename'),
    choice('threat_name', 'threatName', malware, 220),
    choice('threat_type', 'threatType', ['malware', 'custom threshold', 'blocked list'], 150),
    { key: 'score', label: 'score', width: 80, make: ({ random }) => plain(String(random.int(60, 100))) },
    time('amp_verdict_time', 'verdictTime'),
    choice('upload_flag', 'uploaded', ['1', '2', 'N/A']),
  ],
  counters: 'detected_amp',
});

const verdicts = sourceOf({
  group: 'mail_amp_reputation_update',
  rows: 60,
  columns: [
    hash,
    names('filenames'),
    time('timestamped_tuple', 'verdictTime'),
    choice('old_disposition', 'oldVerdict', ['clean', 'unknown']),
    choice('new_disposition', 'newVerdict', ['malicious', 'unknown']),
    choice('msg_direction', 'direction', ['incoming', 'outgoing']),
  ],
});

const analysis = sourceOf({
  group: 'mail_amp_file_analysis_by_filename',
  rows: 80,
  columns: [
    hash,
    names('filename'),
    time('submit_timestamp', 'submitted'),
    time('completed_timestamp', 'completed'),
    choice('interim_verdict', 'interimVerdict', ['malicious', 'clean', 'pending']),
    { key: 'score', label: 'score', width: 80, make: ({ random }) => plain(String(random.int(0, 100))) },
    choice('status', 'status', ['complete', 'pending']),
    {
      key: 'console_url',
      label: 'consoleUrl',
      width: 320,
      // The appliance's own link to its analysis console: the ignore list may know its host.
      make: ({ random }) => optional(whole('url', `https://panacea.threatgrid.com/samples/${random.hex(32)}`)),
    },
  ],
});

const file: PageFile = {
  order: 50,
  pages: [
    {
      route: '/mail/files',
      title: 'malwareProtection',
      listed: 'malwareProtection',
      area: 'mail',
      widgets: [
        { kind: 'table', group: threats.group, title: 'malwareFiles' },
        { kind: 'table', group: verdicts.group, title: 'verdictChanges' },
        { kind: 'table', group: analysis.group, title: 'fileAnalysis' },
      ],
    },
  ],
  sources: [threats, verdicts, analysis],
};

export default file;
