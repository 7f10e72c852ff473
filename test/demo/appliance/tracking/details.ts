import { type Cell, joined, plain, prose, whole } from '../data/cell';
import { printed } from '../data/moment';
import { ampLogOf, type LogLine, summaryOf, urlLogOf } from './log';
import type { Message } from './message';

const stamped = (message: Message, log: readonly LogLine[]) =>
  log.map(({ after, description, lastEvent }) => ({
    timestamp: printed(message.time + after * 1_000),
    description: description.text,
    lastEvent,
  }));

const size = ({ mids }: Message): string => `${(((mids[0] ?? 0) % 9_000) / 10 + 3).toFixed(2)} (KB)`;

/** The `From` header: a name before the address, or the address twice. */
const headerFrom = ({ sender, icid }: Message): Cell =>
  icid % 2 === 0 ? prose`${sender} <${sender}>` : prose`Example Sender <${sender}>`;

const common = (message: Message) => ({
  sdrAge: '30 days (or greater)',
  attachments: message.attachments.length === 0 ? '' : message.attachments.map(({ name }) => name.text),
  hostName: `${message.gateway.name} (${message.gateway.ip})`,
  direction: message.direction,
  isCompleteData: true,
  messageStatus: message.status,
  mailPolicy: ['DEFAULT'],
  senderGroup: message.senderGroup,
  subject: message.subject.text,
  sdrCategory: 'N/A',
  mid: [...message.mids],
  sendingHostSummary: {
    reverseDnsHostname: `${message.reverseDns.text} (verified)`,
    ipAddress: message.senderIp.text,
    sbrsScore: message.sbrs,
  },
  ampTgCategories: [],
  smtpAuthId: '',
  midHeader: message.messageId.text,
  timestamp: printed(message.time),
  messageSize: size(message),
  sdrThreatLevels: '3',
  sdrReputation: 'Neutral',
  recipient: message.recipients.map(({ text }) => text),
  sender: message.sender.text,
  allIcid: [message.icid],
  headerFrom: headerFrom(message).text,
});

/** Test numbers of card companies: never observables. */
const cards = ['Discover\n\n6011000990099818', 'Visa\n\n4012888888881881 (3 matches)'];

/** `data.messages` of each of the four detail endpoints; `undefined` where a message has nothing of the kind. */
export const detailsOf = {
  details: (message: Message) => ({
    ...common(message),
    showSummaryTimeBox: true,
    showDLP: message.violatesDlp,
    showURL: message.urls.length > 0,
    showAMP: message.attachments.length > 0,
    summary: stamped(message, summaryOf(message)),
  }),
  'amp-details': (message: Message) =>
    message.attachments.length === 0
      ? undefined
      : { ...common(message), showAMPDetails: true, ampDetails: stamped(message, ampLogOf(message)) },
  'url-details': (message: Message) =>
    message.urls.length === 0
      ? undefined
      : { ...common(message), showURLDetails: true, urlDetails: stamped(message, urlLogOf(message)) },
  'dlp-details': (message: Message) =>
    message.violatesDlp
      ? {
          ...common(message),
          showDLPDetails: true,
          dlpDetails: {
            violationSeverity: 'HIGH',
            dlpMatchedContent: [
              {
                messagePartMatch: [{ classifier: 'Credit Card Numbers', classifierMatch: cards }],
                messagePart: 'Message',
              },
            ],
            mid: message.mids[0] ?? 0,
            riskFactor: 72,
            dlpPolicy: 'PCI-DSS (Payment Card Industry Data Security Standard)',
          },
        }
      : undefined,
};

/** The label and value pairs of the details page, in its order, with their truth. */
export const detailFactsOf = (message: Message): ReadonlyArray<readonly [label: string, value: Cell]> => [
  ['receivedTime', plain(printed(message.time))],
  ['mid', joined(message.mids.map((mid) => whole('cisco_mid', String(mid))))],
  ['subject', message.subject],
  ['envelopeSender', message.sender],
  ['headerFrom', headerFrom(message)],
  ['envelopeRecipients', joined(message.recipients)],
  ['messageIdHeader', message.messageId],
  ['gatewayHost', prose`${whole('domain', message.gateway.name)} (${whole('ip', message.gateway.ip)})`],
  ['messageSize', plain(size(message))],
  [
    'attachments',
    message.attachments.length === 0 ? plain('N/A') : joined(message.attachments.map(({ name }) => name)),
  ],
  ['reverseDns', prose`${message.reverseDns} (verified)`],
  ['ipAddress', message.senderIp],
  ['sbrs', plain(message.sbrs)],
];
