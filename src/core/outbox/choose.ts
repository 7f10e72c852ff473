import type { CaseField } from '../cases/case';
import type { Item } from './item';
import type { Judged } from './judge';
import type { AddRow, EditRow, RemoveRow } from './row';

/** A write to be sent; `send` fills in what it carries. */
export type Plan = { readonly rows: readonly string[] } & (
  | { readonly kind: 'create' }
  | { readonly kind: 'add' | 'remove' | 'repair'; readonly id: string; readonly items: readonly Item[] }
  | { readonly kind: 'edit'; readonly id: string; readonly texts: Readonly<Partial<Record<CaseField, string>>> }
  | { readonly kind: 'delete'; readonly id: string }
);

/**
 * The one write that is most needed: every write takes the whole document from a read that may be a second old, so
 * there is never more than one under way (F2). One request carries all rows of its kind.
 */
export function chooseRequest(id: string, judged: readonly Judged[]): Plan | undefined {
  const wanting = judged.filter(({ wants }) => wants === 'send');
  const plan = (kind: 'add' | 'remove', list: Item['list']): Plan | undefined => {
    const chosen = together(wanting.filter(({ row }) => row.kind === kind && row.item.list === list));
    if (chosen.length === 0) return undefined;
    const items = chosen.flatMap(({ row, exact }) => exact ?? [(row as AddRow | RemoveRow).item]);
    return { kind, id, items, rows: chosen.map(({ row }) => row.id) };
  };
  return (
    plan('add', 'observables') ??
    plan('remove', 'observables') ??
    plan('add', 'texts') ??
    plan('remove', 'texts') ??
    editOf(id, wanting)
  );
}

/** Rows that go in one request; those that were refused together go one by one, after the others. */
function together(judged: readonly Judged[]): readonly Judged[] {
  const free = judged.filter(({ row }) => !row.alone);
  return free.length > 0 ? free.slice(0, mostInOne) : judged.slice(0, 1);
}

/** Rows in one request, so that its body stays far below what any gateway refuses. */
const mostInOne = 500;

function editOf(id: string, wanting: readonly Judged[]): Plan | undefined {
  const edits = together(wanting.filter(({ row }) => row.kind === 'edit'));
  if (edits.length === 0) return undefined;
  const rows = edits.map(({ row }) => row as EditRow);
  return {
    kind: 'edit',
    id,
    texts: Object.fromEntries(rows.map(({ field, text }) => [field, text])),
    rows: rows.map((row) => row.id),
  };
}
