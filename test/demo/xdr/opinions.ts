import type { Observable } from '../../../src/core/observables/observable';
import { hostOf } from './hosts';
import { longId } from './ids';
import type { ModuleInstance } from './modules';
import { privateIntelId, smaId, talosId, umbrellaId } from './seed/modules';
import type { Call } from './shape';
import type { Doc } from './store';
import { type Disposition, dispositionNames, hashOf } from './verdict-table';

/** A verdict as modules and private intelligence print it. */
export interface Verdict {
  readonly type: 'verdict';
  readonly disposition: Disposition;
  readonly disposition_name?: string;
  readonly observable: Observable;
  readonly valid_time: { readonly start_time: string; readonly end_time: string };
  readonly judgement_id?: string;
}

const day = 86_400_000;
const forEver = '2525-01-01T00:00:00.000Z';

const iso = (moment: number): string => new Date(moment).toISOString();

/** Judgements of private intelligence about an observable that hold now, the strongest first. */
export function judgementsAbout(call: Call, { type, value }: Observable): readonly Doc[] {
  return call.here.judgements
    .search()
    .filter((doc) => {
      const about = doc['observable'] as Observable | undefined;
      return about?.type === type && about.value.toLowerCase() === value.toLowerCase();
    })
    .sort(strongestFirst);
}

/** The highest priority wins, then the lowest number: Clean before Malicious. @see threatgrid/ctia judgement store */
function strongestFirst(left: Doc, right: Doc): number {
  const priority = Number(right['priority']) - Number(left['priority']);
  return priority !== 0 ? priority : Number(left['disposition']) - Number(right['disposition']);
}

/** Whether a judgement is in its time; without an end it holds for ever. */
export const holdsAt = (judgement: Doc, moment: number): boolean => {
  const time = judgement['valid_time'] as { readonly start_time?: string; readonly end_time?: string } | undefined;
  return Date.parse(time?.start_time ?? '1970-01-01') <= moment && moment < Date.parse(time?.end_time ?? forEver);
};

/** The one verdict of private intelligence, or none. */
export function ownVerdict(call: Call, observable: Observable, moment: number): Verdict | undefined {
  const judgement = judgementsAbout(call, observable).find((doc) => holdsAt(doc, moment));
  if (!judgement) return undefined;
  const disposition = Number(judgement['disposition']) as Disposition;
  return {
    type: 'verdict',
    disposition,
    disposition_name: dispositionNames[disposition],
    observable: judgement['observable'] as Observable,
    valid_time: judgement['valid_time'] as Verdict['valid_time'],
    judgement_id: longId(hostOf('ctia', call.region), 'judgement', judgement.id),
  };
}

/** What a module says of a value; modules differ, and one may say nothing where another convicts. */
export function verdictOf(call: Call, module: ModuleInstance, observable: Observable): Verdict | undefined {
  if (!module.knows.includes(observable.type)) return undefined;
  if (module.id === privateIntelId) return ownVerdict(call, observable, call.now);
  if (module.id === smaId) return undefined;
  const known = call.here.verdicts.get(observable);
  if (known === undefined) return undefined;
  const disposition = opinion(module, observable, known);
  if (disposition === undefined) return undefined;
  const start = Math.floor(call.now / day) * day - (hashOf(observable.value) % 20) * day;
  // Values that begin so have a verdict that is over: a client has to look at the end of its time.
  const over = observable.value.startsWith('expired-');
  return {
    type: 'verdict',
    disposition,
    // Optional in the contract, and the number rules: Umbrella leaves the name out.
    ...(module.id === umbrellaId ? {} : { disposition_name: dispositionNames[disposition] }),
    observable,
    valid_time: {
      start_time: iso(over ? start - 60 * day : start),
      end_time: module.id === talosId || over ? iso(over ? start - 30 * day : start + 60 * day) : forEver,
    },
  };
}

/** Umbrella convicts or clears and is silent in between; the others say what the table says. */
function opinion(module: ModuleInstance, { value }: Observable, known: Disposition): Disposition | undefined {
  if (module.id !== umbrellaId) return known;
  if (known === 2) return 2;
  return known === 1 && hashOf(value) % 2 === 0 ? 1 : undefined;
}
