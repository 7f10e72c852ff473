import type { CaseDesk } from '../../../../../src/background/cases/desk';
import type { CaseField, CaseKey, ServerCase } from '../../../../../src/core/cases/case';

/** What a person does about one thing in a case, and what the service must hold when all has come to rest. */
export interface Script {
  readonly start: number;
  /** `after`: milliseconds since the step before it was answered. */
  readonly steps: readonly {
    readonly after: number;
    readonly ask: (desk: CaseDesk, key: CaseKey) => Promise<unknown>;
  }[];
  /** @param certain whether every step was answered; without that, either of two ends is right */
  readonly check: (document: ServerCase, certain: boolean) => readonly Defect[];
}

export type Defect = 'lost' | 'doubled' | 'revived' | 'foreign' | 'text' | 'edit' | 'stuck' | 'case' | 'flicker';

export const domain = (value: string) => ({ type: 'domain', value }) as const;

const copiesOf = (document: ServerCase, value: string) =>
  document.observables.filter((observable) => observable.value === value).length;

const present = (copies: number, certain: boolean): readonly Defect[] => {
  if (copies > 1) return ['doubled'];
  return copies === 0 && certain ? ['lost'] : [];
};

const absent = (copies: number, certain: boolean): readonly Defect[] => {
  if (copies > 1) return ['doubled'];
  return copies === 1 && certain ? ['revived'] : [];
};

export type ValueStory = 'add' | 'add-undo' | 'add-remove' | 'add-remove-add' | 'add-undo-add' | 'add-remove-undo';

const stays: Readonly<Record<ValueStory, boolean>> = {
  add: true,
  'add-undo': false,
  'add-remove': false,
  'add-remove-add': true,
  'add-undo-add': true,
  'add-remove-undo': true,
};

/** Adds a value that nobody else touches, and what follows. @param gap time to the next step */
export function valueScript(name: string, value: string, start: number, story: ValueStory, gap: () => number): Script {
  const observable = domain(value);
  const words = story.split('-');
  return {
    start,
    steps: words.map((word, index) => ({
      after: index === 0 ? 0 : gap(),
      ask: (desk, key) => {
        const opId = `${name}-${index}`;
        if (word === 'add') return desk.add({ opId, key, found: [{ observable }] });
        if (word === 'remove') return desk.remove({ opId, key, observable });
        return desk.undo(`${name}-${index - 1}`);
      },
    })),
    check: (document, certain) => (stays[story] ? present : absent)(copiesOf(document, value), certain),
  };
}

/** Adds a value that others may add as well. */
export const sharedScript = (name: string, value: string, start: number): Script =>
  valueScript(name, value, start, 'add', () => 0);

/** Adds several values at once. */
export function batchScript(name: string, values: readonly string[], start: number): Script {
  const found = values.map((value) => ({ observable: domain(value) }));
  return {
    start,
    steps: [{ after: 0, ask: (desk, key) => desk.add({ opId: name, key, found }) }],
    check: (document, certain) => values.flatMap((value) => present(copiesOf(document, value), certain)),
  };
}

/** Takes out a value that somebody else had put there. */
export function removeForeignScript(name: string, value: string, start: number): Script {
  return {
    start,
    steps: [{ after: 0, ask: (desk, key) => desk.remove({ opId: name, key, observable: domain(value) }) }],
    check: (document, certain) => absent(copiesOf(document, value), certain),
  };
}

/** Adds a value that was there before, and takes that back: it stays. */
export function undoForeignScript(name: string, value: string, start: number, gap: () => number): Script {
  return {
    start,
    steps: [
      { after: 0, ask: (desk, key) => desk.add({ opId: name, key, found: [{ observable: domain(value) }] }) },
      { after: gap(), ask: (desk) => desk.undo(name) },
    ],
    check: (document) => (copiesOf(document, value) === 1 ? [] : ['foreign']),
  };
}

/** Writes a text block, and perhaps takes it back. */
export function textScript(name: string, text: string, start: number, undone: boolean, gap: () => number): Script {
  const write = { after: 0, ask: (desk: CaseDesk, key: CaseKey) => desk.addText({ opId: name, key, text }) };
  return {
    start,
    steps: undone ? [write, { after: gap(), ask: (desk) => desk.undo(name) }] : [write],
    check: (document, certain) => {
      const copies = document.texts.filter((other) => other === text).length;
      return copies === (undone ? 0 : 1) || (!certain && copies < 2) ? [] : ['text'];
    },
  };
}

/** Changes one text of the case again and again, each time from what is shown. */
export function editScript(field: CaseField, texts: readonly string[], start: number, gap: () => number): Script {
  return {
    start,
    steps: texts.map((text, index) => ({
      after: index === 0 ? 0 : gap(),
      ask: async (desk, key) => {
        await desk.load();
        await desk.edit({ key, field, text, base: desk.view(key)?.fields[field].text ?? '' });
      },
    })),
    check: (document, certain) => {
      const last = texts.at(-1);
      return document[field] === last || !certain ? [] : ['edit'];
    },
  };
}
