import type { Observable } from '../../../../src/core/observables/observable';
import { schemaVersion } from '../entity';
import { newId } from '../ids';
import { aiko } from '../people';
import type { Random } from '../random';
import type { Doc } from '../store';
import { type Disposition, dispositionNames } from '../verdict-table';

const day = 86_400_000;
const iso = (moment: number): string => new Date(moment).toISOString();

interface Opinion {
  readonly id?: string;
  readonly observable: Observable;
  readonly disposition: Disposition;
  readonly priority: number;
  readonly reason: string;
  /** From and to, in days from now. */
  readonly days: readonly [from: number, to: number];
}

const opinions: readonly Opinion[] = [
  {
    id: 'judgement-6f0b2d18-3c4a-4e59-9b71-c8d2e5f6a703',
    observable: { type: 'domain', value: 'pay-invoice.example.net' },
    disposition: 2,
    priority: 100,
    reason: 'Phishing campaign 20418',
    days: [-20, 10],
  },
  {
    observable: { type: 'domain', value: 'mail.bidmark-notify.top' },
    disposition: 2,
    priority: 95,
    reason: 'Lookalike of a bidding portal',
    days: [-9, 21],
  },
  // Weaker and clean: the stronger one above it wins.
  {
    observable: { type: 'domain', value: 'mail.bidmark-notify.top' },
    disposition: 1,
    priority: 40,
    reason: 'Imported allow list',
    days: [-200, 200],
  },
  // Over: gives no verdict any more.
  {
    observable: { type: 'domain', value: 'old-campaign.example.net' },
    disposition: 2,
    priority: 90,
    reason: 'Campaign of last year',
    days: [-400, -370],
  },
  {
    observable: { type: 'ip', value: '203.0.113.57' },
    disposition: 3,
    priority: 70,
    reason: 'Beaconing',
    days: [-5, 25],
  },
];

/** Judgements of the demo: two that disagree, one that is over. */
export const seedJudgements = (clientId: string, random: Random, now: number): readonly Doc[] =>
  opinions.map(({ id, observable, disposition, priority, reason, days: [from, to] }) => ({
    id: id ?? newId('judgement', random),
    type: 'judgement',
    observable,
    disposition,
    disposition_name: dispositionNames[disposition],
    priority,
    severity: 'High',
    confidence: 'High',
    source: 'Example Org SOC',
    reason,
    tlp: 'amber',
    valid_time: { start_time: iso(now + from * day), end_time: iso(now + to * day) },
    schema_version: schemaVersion,
    owner: aiko.id,
    groups: [aiko.orgId],
    client_id: clientId,
    timestamp: iso(now + from * day),
    created: iso(now + from * day),
    modified: iso(now + from * day),
  }));
