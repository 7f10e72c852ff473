import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Attributes } from './attributes';

/** Payloads that others published, when they lie beside the project; they are never part of it. */
export interface Published {
  readonly list: readonly Attributes[];
  /** `data.messages` by endpoint and MID. */
  readonly details: ReadonlyMap<string, unknown>;
}

interface Detail {
  readonly mid: readonly number[];
  readonly [key: string]: unknown;
}

const files: ReadonlyArray<readonly [endpoint: string, file: string]> = [
  ['details', 'message_tracking_details.json'],
  ['details', 'message_tracking_details_full_log.json'],
  ['amp-details', 'message_tracking_amp_details.json'],
  ['url-details', 'message_tracking_url_details.json'],
  ['dlp-details', 'message_tracking_dlp_details.json'],
];

const isDetail = (input: unknown): input is Detail =>
  typeof input === 'object' && input !== null && Array.isArray((input as { mid?: unknown }).mid);

const detailIn = (input: unknown): Detail | undefined => {
  const wrapped = (input as { data?: { messages?: unknown } }).data?.messages;
  return [wrapped, input].find(isDetail);
};

/** A row of the list for a message of which only details are published. */
const listed = (detail: Detail): Attributes => {
  const byMid = (value: unknown) => Object.fromEntries(detail.mid.map((mid) => [String(mid), value]));
  const host = (detail['sendingHostSummary'] ?? {}) as { ipAddress?: string; sbrsScore?: string };
  return {
    ...detail,
    hostName: String(detail['hostName']).split(' ')[0],
    senderIp: host.ipAddress ?? 'N/A',
    sbrs: host.sbrsScore ?? 'N/A',
    messageStatus: byMid(detail['messageStatus']),
    recipientMap: byMid(detail['recipient']),
    messageID: byMid(detail['midHeader']),
    finalSubject: byMid(detail['subject']),
    mailPolicy: detail['mailPolicy'] ?? ['DEFAULT'],
  };
};

/** Reads the published payloads from a folder; nothing when it does not exist. */
export const publishedIn = (folder: string): Published => {
  if (!existsSync(folder)) return { list: [], details: new Map() };
  const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const details = new Map<string, unknown>();
  const rows = new Map<string, Attributes>();
  for (const [endpoint, file] of files) {
    const detail = detailIn(read(file));
    if (!detail) continue;
    for (const mid of detail.mid) {
      details.set(`${endpoint}/${mid}`, detail);
      // The log is behind `details`; a message of which another view alone is published shows at least its labels.
      if (!details.has(`details/${mid}`)) details.set(`details/${mid}`, { ...detail, summary: [] });
      rows.set(String(mid), listed(detail));
    }
  }
  const messages = read('message_tracking_messages.json') as { data: ReadonlyArray<{ attributes: Attributes }> };
  return { list: [...messages.data.map(({ attributes }) => attributes), ...rows.values()], details };
};

/** Where the samples lie in a checkout that has them beside it. */
export const samplesFolder = fileURLToPath(
  new URL('../../../../../shared/reference/appliance-samples', import.meta.url),
);
