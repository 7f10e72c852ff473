import { type Cell, optional, plain, prose, whole } from '../data/cell';
import { domainNamed, idOrEmail } from '../data/values';
import type { Message } from './message';

/** A line of a processing log; `after` are seconds since the message came in. */
export interface LogLine {
  readonly after: number;
  readonly description: Cell;
  readonly lastEvent: boolean;
}

const lines = (texts: readonly Cell[]): readonly LogLine[] =>
  texts.map((description, at) => ({ after: Math.floor(at / 3), description, lastEvent: at === texts.length - 1 }));

const domainOf = ({ sender }: Message): Cell => {
  const domain = sender.text.split('@')[1];
  return domain === undefined ? plain('N/A') : domainNamed(domain);
};

/** The Message-ID where nothing calls it one: it may be taken for an address, or for what it is. */
const unnamedId = ({ messageId: { text } }: Message): Cell => ({
  text,
  observables: [],
  accept: idOrEmail(text.replace(/^<|>$/g, '')),
});

/** The processing log of a message, in the words that published logs use. */
export const summaryOf = (message: Message): readonly LogLine[] => {
  const { icid, senderIp, reverseDns, sender, senderGroup, sbrs } = message;
  const mid = message.mids[0] ?? 0;
  const dcid = mid - 1_000_000;
  const domain = domainOf(message);
  const gateway = whole('ip', message.gateway.ip);
  const server = whole('domain', 'TY0PR01MB1234.apcprd01.PROD.OUTLOOK.COM', 'ty0pr01mb1234.apcprd01.prod.outlook.com');
  const recipient = message.recipients[0] ?? plain('N/A');
  return lines([
    prose`Incoming connection (ICID ${icid}) has sender_group: ${senderGroup}, sender_ip: ${senderIp} and sbrs: ${sbrs}`,
    prose`Protocol SMTP interface Data 1  (IP ${gateway}) on incoming connection (ICID ${icid}) from sender IP ${senderIp}. Reverse DNS  host ${reverseDns} verified yes.`,
    prose`(ICID ${icid}) ACCEPT sender group ${senderGroup} match sbrs[0.0:10.0] SBRS ${sbrs} country Japan`,
    prose`Incoming connection (ICID ${icid}) successfully accepted TLS protocol TLSv1.2 cipher ECDHE-RSA-AES256-GCM-SHA384.`,
    prose`Message ${mid} Sender Domain: ${domain}`,
    prose`Start message ${mid} on incoming connection (ICID ${icid}).`,
    prose`Message ${mid} enqueued on incoming connection (ICID ${icid}) from ${sender}.`,
    prose`Message ${mid} SPF: mailfrom identity ${sender} Pass`,
    prose`Message ${mid} DKIM: pass signature verified (d=${domain} s=s1024 i=${sender})`,
    prose`Message ${mid}: DMARC Message from domain ${domain}, DMARC pass (SPF aligned True, DKIM aligned True),`,
    prose`Message ${mid} contains message ID header '${message.messageId}'.`,
    prose`Message ${mid} original subject on injection: ${optional(message.subject)}`,
    prose`Message ${mid} Domains for which SDR is requested: reverse DNS host: ${reverseDns}, helo: ${reverseDns}, env-from: ${domain}, header_from: ${domain}, reply_to: Not Present`,
    prose`Message ${mid} Consolidated Sender Threat Level: Neutral, Threat Category: N/A, Suspected Domain(s) : N/A (other reasons for verdict). Sender Maturity: 30 days (or greater) for domain: ${domain}`,
    prose`Message ${mid} (71983 bytes) from ${sender} ready.`,
    prose`Message ${mid} matched per-recipient policy DEFAULT for inbound mail policies.`,
    prose`Message ${mid} scanned by Anti-Spam engine: CASE. Final verdict: Negative`,
    prose`Message ${mid} scanned by Anti-Virus engine Sophos. Interim verdict: CLEAN`,
    ...message.attachments.map(
      ({ name, sha256 }) =>
        prose`Message ${mid} attachment '${optional(name)}' scanned. File SHA256[${sha256}] verdict: ${message.status}`,
    ),
    prose`Message ${mid} queued for delivery.`,
    prose`SMTP delivery connection (DCID ${dcid}) opened from Cisco IronPort interface ${gateway} to IP address ${whole('ip', '203.0.113.200')} on port 25.`,
    prose`(DCID ${dcid}) Delivery started for message ${mid} to ${recipient} (RID 0).`,
    prose`(DCID ${dcid}) Delivery details: Message ${mid} sent to ${recipient} [('from', 'Example Sender <${sender}>'), ('to', '${recipient}')]`,
    prose`Message ${mid} to ${recipient} received remote SMTP response '2.6.0 ${unnamedId(message)} [InternalId=1511828495895, Hostname=${server}] 92322 bytes in 0.189, 475.293 KB/sec Queued mail for delivery'.`,
  ]);
};

/** Log of the file reputation and analysis of each attachment. */
export const ampLogOf = (message: Message): readonly LogLine[] => {
  const mid = whole('cisco_mid', String(message.mids[0] ?? 0));
  return lines(
    message.attachments.flatMap(({ name, sha256, bytes }) => [
      prose`File reputation query initiating. File Name = ${optional(name)}, MID = ${mid}, File Size = ${bytes} bytes, File Type = application/octet-stream`,
      prose`Response received for file reputation query from Cloud. File Name = ${optional(name)}, MID = ${mid}, Disposition = MALICIOUS, Malware = W32.Lokibot.Gen, Analysis Score = 95, sha256 = ${sha256}, upload_action = Recommended not to send the file for analysis, verdict_source = AMP`,
      prose`File not uploaded for analysis. MID = ${mid} File SHA256[${sha256}] file mime[application/octet-stream] Reason: The file type is not configured for analysis`,
    ]),
  );
};

/** Log of the web addresses in a message; the last has a host that no public suffix ends. */
export const urlLogOf = (message: Message): readonly LogLine[] => {
  const mid = message.mids[0] ?? 0;
  const local = optional(whole('url', 'http://intranet:8080/'));
  return lines([
    ...message.urls.map(
      (address) => prose`Message ${mid} URL: ${address} , URL reputation: -6.8, Condition: URL Reputation Rule.`,
    ),
    prose`Message ${mid} URL: ${local} , URL reputation: noscore, Condition: URL Reputation Rule.`,
  ]);
};
