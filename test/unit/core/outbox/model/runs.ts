import { randomSource } from './events';
import {
  batchScript,
  editScript,
  removeForeignScript,
  type Script,
  sharedScript,
  textScript,
  undoForeignScript,
  type ValueStory,
  valueScript,
} from './scripts';
import type { Fate } from './service';
import { type Mutant, type Run, removable, untouched } from './world';

/** The outcomes that B3 asks for: how the request under way at the kill ends. */
export const outcomes: readonly Fate[] = ['well', 'lost', 'late', 'answer-lost', 'error-after', 'refused'];

/** One person, one shared and one new case, every kind of write, close together; nothing goes wrong by itself. */
export function story(seed: number): Run {
  const gap = () => 4_000;
  return {
    seed,
    devices: [
      [
        batchScript('batch', ['a.example', 'b.example'], 10),
        valueScript('undone', 'c.example', 400, 'add-undo', gap),
        valueScript('again', 'd.example', 500, 'add-remove-add', gap),
        valueScript('back', 'e.example', 3_000, 'add-remove-undo', gap),
        removeForeignScript('foreign', removable, 5_000),
        undoForeignScript('mine-not', untouched, 40_000, gap),
        valueScript('slow', 'f.example', 12_000, 'add', gap),
        valueScript('slower', 'g.example', 25_000, 'add-undo', () => 60_000),
        batchScript('second', ['h.example', 'i.example', 'j.example'], 33_000),
        textScript('text', 'a text', 6_000, false, gap),
        textScript('text-undone', 'another text', 6_100, true, gap),
        editScript('summary', ['one', 'two'], 7_000, gap),
      ],
    ],
    created: [
      {
        at: 200,
        values: ['x.example', 'y.example'],
        scripts: [
          valueScript('late', 'z.example', 1_000, 'add', gap),
          valueScript('much-later', 'v.example', 20_000, 'add-undo-add', gap),
          valueScript('late-undone', 'w.example', 1_500, 'add-undo', gap),
          editScript('title', ['Created anew'], 9_000, gap),
        ],
      },
    ],
    fate: () => 'well',
    dies: () => false,
    unrepeated: 0,
  };
}

/** The story with the worker killed at one point, and the request then under way, and the one after it, ending badly. */
export const killedAt = (seed: number, point: number, request: number, fate: Fate, mutant?: Mutant): Run => ({
  ...story(seed),
  fate: (number) => (number === request || number === request + 1 ? fate : 'well'),
  dies: (number) => number === point,
  mutant,
});

export interface Scenario {
  readonly devices: number;
  readonly badNetwork: boolean;
  /** Chance of a kill at every point. */
  readonly kill: number;
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  '1 device, perfect network': { devices: 1, badNetwork: false, kill: 0 },
  '2 devices, perfect network': { devices: 2, badNetwork: false, kill: 0 },
  '2 devices, bad network, 3 % kill per point': { devices: 2, badNetwork: true, kill: 0.03 },
  '3 devices, bad network, 8 % kill per point': { devices: 3, badNetwork: true, kill: 0.08 },
};

const span = 20_000;
const killsEnd = span + 600_000;
const valueStories: readonly ValueStory[] = [
  'add',
  'add',
  'add',
  'add-undo',
  'add-remove',
  'add-remove-add',
  'add-undo-add',
  'add-remove-undo',
];

/** Adds, undoes, removals, texts and edits of one to three people at random moments. */
export function schedule(seed: number, { devices, badNetwork, kill }: Scenario, mutant?: Mutant): Run {
  const random = randomSource(seed + 1_000_003);
  const between = (low: number, high: number) => low + random() * (high - low);
  const gap = () => {
    const dice = random();
    return dice < 0.3 ? between(0, 50) : dice < 0.7 ? between(0, 10_000) : between(0, 200_000);
  };
  const pick = <T>(choices: readonly T[], otherwise: T) => choices[Math.floor(random() * choices.length)] ?? otherwise;
  const fields = ['title', 'summary', 'notes'] as const;
  const scriptsOf = (device: number): readonly Script[] => {
    const name = `d${device}`;
    const values = Array.from({ length: 6 }, (_, number) => {
      const [id, start] = [`${name}v${number}`, between(0, span)];
      if (random() < 0.3) return sharedScript(id, `shared${Math.floor(random() * 4)}.example`, start);
      return valueScript(id, `${id}.example`, start, pick(valueStories, 'add'), gap);
    });
    const some: (Script | undefined)[] = [
      random() < 0.3 ? textScript(`${name}t`, `text of ${name}`, between(0, span), random() < 0.4, gap) : undefined,
      random() < 0.3
        ? editScript(
            pick([fields[device]], 'notes') ?? 'notes',
            ['one', 'two', 'three'].slice(0, 1 + Math.floor(random() * 3)),
            between(0, span),
            gap,
          )
        : undefined,
      device === 0 && random() < 0.3 ? removeForeignScript(`${name}r`, removable, between(0, span)) : undefined,
      random() < 0.2 ? undoForeignScript(`${name}u`, untouched, between(0, 3 * span), gap) : undefined,
    ];
    return [...values, ...some.filter((script) => script !== undefined)];
  };
  const creates = random() < 0.15;
  const calm = devices === 1 && !badNetwork;
  return {
    seed,
    devices: Array.from({ length: devices }, (_, device) => scriptsOf(device)),
    ...(creates
      ? {
          created: Array.from({ length: devices }, (_, device) => ({
            at: between(0, span),
            values: [`n${device}a.example`, `n${device}b.example`],
            scripts: [
              valueScript(`n${device}`, `n${device}c.example`, between(0, 30_000), pick(valueStories, 'add'), gap),
            ],
          })),
        }
      : {}),
    fate: badNetwork ? (_, roll) => badFate(roll()) : () => 'well',
    dies: (_, roll, now) => kill > 0 && now < killsEnd && roll() < kill,
    unrepeated: kill > 0 ? 0.2 : 0,
    strangers: calm ? [] : Array.from({ length: 6 }, () => between(0, 3 * span)),
    calm,
    mutant,
  };
}

/** The network of the shared model: 2 % lost, 3 % refused, 1 % late, 2 % lost answers, 1 % errors after applying. */
function badFate(dice: number): Fate {
  if (dice < 0.02) return 'lost';
  if (dice < 0.05) return 'refused';
  if (dice < 0.06) return 'late';
  if (dice < 0.08) return 'answer-lost';
  if (dice < 0.09) return 'error-after';
  return dice < 0.1 ? 'error-before' : 'well';
}
