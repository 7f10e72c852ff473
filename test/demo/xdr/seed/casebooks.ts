import type { Observable } from '../../../../src/core/observables/observable';
import { schemaVersion } from '../entity';
import { newId } from '../ids';
import type { User } from '../people';
import type { Random } from '../random';
import type { Doc } from '../store';
import { notes, subjects } from './titles';
import { someObservables } from './values';

const hour = 3_600_000;

const iso = (moment: number): string => new Date(moment).toISOString();

/** What a batch of made-up cases depends on. */
export interface CaseSeed {
  readonly owners: readonly [User, ...User[]];
  readonly clientId: string;
  readonly count: number;
  readonly random: Random;
  /** The newest case is a few hours older than this, the oldest some months. */
  readonly now: number;
}

/** Cases of several owners, the older the sparser; some empty, some with notes, some with doubled observables. */
export function seedCases({ owners, clientId, count, random, now }: CaseSeed): readonly Doc[] {
  return Array.from({ length: count }, (_, index) => {
    const owner = owners[random() < 0.62 ? 0 : 1] ?? owners[0];
    const created = now - Math.round((index + random()) ** 1.55 * 2.2 * hour) - 3 * hour;
    const modified = created + Math.round(random() * Math.min(60 * hour, now - hour - created));
    const [title, description] = subjects[Math.floor(random() * subjects.length)] ?? ['Case #', ''];
    return {
      id: newId('casebook', random),
      type: 'casebook',
      title: title.replace('#', String(1000 + Math.floor(random() * 29_000))),
      short_description: 'New Casebook',
      description,
      source: random() < 0.7 ? 'SMA ribbon' : 'Cisco XDR',
      tlp: 'amber',
      ...contents(index, random),
      schema_version: schemaVersion,
      owner: owner.id,
      groups: [owner.orgId],
      client_id: clientId,
      timestamp: iso(created),
      created: iso(created),
      modified: iso(modified),
    };
  });
}

function contents(index: number, random: Random): Readonly<Record<string, unknown>> {
  // Every eleventh case has no list at all: there `remove` would add.
  const observables = index % 11 === 5 ? undefined : someObservables(1 + Math.floor(random() ** 2 * 14), random);
  // Every ninth was filled by a client that did not look before it added.
  const doubled: readonly Observable[] = index % 9 === 4 && observables ? observables.slice(0, 2) : [];
  const texts = random() < 0.4 ? [{ type: 'text', text: notes[Math.floor(random() * notes.length)] ?? '' }] : undefined;
  return {
    ...(observables ? { observables: [...observables, ...doubled] } : {}),
    ...(texts ? { texts } : {}),
  };
}
