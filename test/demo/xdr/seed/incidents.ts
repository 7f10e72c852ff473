import type { Observable } from '../../../../src/core/observables/observable';
import { schemaVersion } from '../entity';
import { longId, newId } from '../ids';
import { aiko, rene } from '../people';
import type { Random } from '../random';
import type { Doc } from '../store';
import type { RegionWorld } from '../world';

const hour = 3_600_000;
const iso = (moment: number): string => new Date(moment).toISOString();

interface Story {
  readonly id?: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly severity: string;
  readonly confidence: string;
  readonly score: number;
  readonly assignees?: readonly string[];
  readonly source?: string;
  readonly observables: readonly Observable[];
  readonly sightingId?: string;
  readonly indicator?: string;
}

const domain = (value: string): Observable => ({ type: 'domain', value });

const stories: readonly Story[] = [
  {
    id: 'incident-6a8e0c3d-2b5f-4179-a4c6-e1d2f3b4a596',
    sightingId: 'sighting-7e8f9a0b-1c2d-4e3f-8a5b-6c7d8e9f0a1b',
    title: 'Phishing with credential page seen on 4 mailboxes',
    description: 'Messages with http://pay-invoice.example.net/20418/login were delivered to 4 mailboxes.',
    status: 'New',
    severity: 'High',
    confidence: 'High',
    score: 444,
    assignees: [aiko.id],
    indicator: 'Invoice phishing kit 20418',
    observables: [
      domain('pay-invoice.example.net'),
      { type: 'url', value: 'http://pay-invoice.example.net/20418/login' },
      { type: 'email', value: 'billing@pay-invoice.example.net' },
    ],
  },
  {
    title: 'Lookalike domain of a bidding portal',
    description: 'mail.bidmark-notify.top sends invitations to bid with a sign-in page behind them.',
    status: 'Open: Investigating',
    severity: 'Critical',
    confidence: 'High',
    score: 861,
    assignees: [aiko.id, rene.id],
    indicator: 'Bidding portal lookalikes',
    observables: [
      domain('mail.bidmark-notify.top'),
      domain('bidmark-notify.top'),
      { type: 'ip', value: '198.51.100.23' },
    ],
  },
  {
    title: 'Malware download blocked',
    description: 'A download of a known dropper was blocked on two endpoints.',
    status: 'Open',
    severity: 'Medium',
    confidence: 'Medium',
    score: 250,
    // Not a member of the organisation any more.
    assignees: ['00000000-0000-4000-8000-00000000dead'],
    source: 'ribbon',
    indicator: 'Dropper b6d1f0a2',
    observables: [{ type: 'sha256', value: 'b6d1f0a27c94e8350f1d2c7ba9e46358c0d7f1e2a3b4958677f8091a2b3c4d5e' }],
  },
  {
    title: '取引先を装うメールと口座変更の依頼',
    description: '実在のやり取りに返信する形で、新しい口座情報が送られた。',
    status: 'Hold: External',
    severity: 'High',
    confidence: 'Medium',
    score: 720,
    assignees: [rene.id],
    observables: [
      { type: 'email', value: 'keiri@supplier.example.org' },
      { type: 'cisco_mid', value: '1184462' },
    ],
  },
  {
    title: 'Short link campaign through bit.ly',
    description: 'Forty messages with one short link within ten minutes.',
    status: 'Closed: Confirmed Threat',
    severity: 'Low',
    confidence: 'High',
    score: 90,
    observables: [domain('bit.ly'), { type: 'url', value: 'https://bit.ly/3xAmPle' }],
  },
  {
    title: 'Scanner on the guest network',
    description: 'A vulnerability scan that was announced.',
    status: 'Closed: False Positive',
    severity: 'Info',
    confidence: 'Low',
    score: 12,
    observables: [{ type: 'ip', value: '192.0.2.44' }],
  },
  {
    title: 'Beaconing from an accounting workstation',
    description: 'Requests every 60 seconds to 203.0.113.57.',
    status: 'Open: Contained',
    severity: 'High',
    confidence: 'High',
    score: 655,
    assignees: [aiko.id],
    indicator: 'Beacon every 60 seconds',
    observables: [
      { type: 'ip', value: '203.0.113.57' },
      { type: 'hostname', value: 'WIN-KAIKEI-07' },
    ],
  },
  {
    title: 'Spam wave from a relay',
    description: 'High volume from one address block; nothing was delivered.',
    status: 'New',
    severity: 'Unknown',
    confidence: 'Unknown',
    score: 33,
    observables: [],
  },
];

/** Incidents with what hangs on them: sightings hold the observables, indicators say what was recognised. */
export function seedIncidents(here: RegionWorld, host: string, clientId: string, random: Random, now: number): void {
  stories.forEach((story, index) => {
    const opened = now - (index * 31 + 5) * hour;
    const base = (type: string, id = newId(type, random)): Doc => ({
      id,
      type,
      schema_version: schemaVersion,
      owner: index % 3 === 2 ? rene.id : aiko.id,
      groups: [aiko.orgId],
      client_id: clientId,
      tlp: 'amber',
      source: story.source ?? 'Cisco XDR',
      timestamp: iso(opened),
      created: iso(opened + 1250),
      modified: iso(opened + 340_000),
    });
    const incident: Doc = {
      ...base('incident', story.id),
      title: story.title,
      description: story.description,
      status: story.status,
      severity: story.severity,
      confidence: story.confidence,
      incident_time: {
        opened: iso(opened),
        discovered: iso(opened - 48_000),
        ...(story.status.startsWith('Closed') ? { closed: iso(opened + 4 * hour) } : {}),
        ...(story.status === 'Open: Contained' ? { contained: iso(opened + 2 * hour) } : {}),
      },
      promotion_method: 'Automated',
      discovery_method: 'Log Review',
      categories: ['Unauthorized Access'],
      ...(story.assignees ? { assignees: story.assignees } : {}),
      detection_sources: ['Secure Email'],
      tactics: ['TA0001'],
      techniques: ['T1566.002'],
      scores: { asset: 6, ttp: 74, global: story.score },
      short_id: `XDR-${20_418 - index}`,
    };
    here.incidents.plant(incident);
    if (story.observables.length === 0) return;
    const sighting: Doc = {
      ...base('sighting', story.sightingId),
      title: 'Seen by the e-mail gateway',
      count: index + 1,
      confidence: 'High',
      severity: 'High',
      internal: true,
      sensor: 'process.email-service',
      observed_time: { start_time: iso(opened - hour), end_time: iso(opened) },
      observables: story.observables,
    };
    here.sightings.plant(sighting);
    const link = (from: Doc, to: Doc, verb: string): void =>
      here.relationships.plant({
        ...base('relationship'),
        relationship_type: verb,
        source_ref: longId(host, String(from['type']), from.id),
        target_ref: longId(host, String(to['type']), to.id),
      });
    link(sighting, incident, 'member-of');
    if (story.indicator === undefined) return;
    const indicator: Doc = {
      ...base('indicator'),
      title: story.indicator,
      short_description: story.indicator,
      producer: 'Example Org SOC',
      indicator_type: ['Malicious E-mail'],
      valid_time: { start_time: iso(opened), end_time: '2525-01-01T00:00:00.000Z' },
    };
    here.indicators.plant(indicator);
    link(sighting, indicator, 'sighting-of');
  });
}
