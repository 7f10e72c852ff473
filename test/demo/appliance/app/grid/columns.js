/** CSS pixels: the width of the page's content on a small screen. */
const narrow = 1_100;

/** UI-Grid's column definitions from the catalogue's. */
export const columnDefsOf = (columns, t, cellTemplate) => {
  const needed = columns.reduce((sum, { hidden, width = 120 }) => sum + (hidden ? 0 : width), 0);
  // A table narrower than the page gives the rest to its first column.
  const widthOf = ({ width = 120 }, index) => (index === 0 && needed < narrow ? '*' : width);
  return columns.map((column, index) => ({
    field: column.key,
    label: column.label,
    displayName: t(column.label),
    width: widthOf(column, index),
    minWidth: index === 0 ? 140 : 60,
    visible: !column.hidden,
    drill: column.drill,
    type: column.kind === 'count' ? 'number' : 'string',
    cellClass: column.kind === 'count' ? 'da-number' : '',
    headerCellClass: column.kind === 'count' ? 'da-number' : '',
    cellTemplate: cellTemplate(column, index === 0),
  }));
};

/** Translates the headings of a grid that is already shown. */
export const renameColumns = (columnDefs, t, grid) => {
  for (const def of columnDefs) def.displayName = t(def.label);
  grid.core.notifyDataChange('column');
};

const piecesOf = (text) => String(text).match(/.{1,5}/gsu) ?? [];

/**
 * What the cell templates call: how values are shown and where they lead. Digests are not put into the path of a link:
 * into its query, or nowhere in variant d.
 */
export const cellActions = (router, trackingOf, leadOf, short, hashVariant) => ({
  pieces: piecesOf,
  short,
  count: (value) => (typeof value === 'number' ? value.toLocaleString('en') : value),
  parts: (value) => String(value).split(', '),
  track: (row) => {
    const lead = leadOf(row);
    if (!/^[0-9a-f]{64}$/.test(lead)) return router.href(`${trackingOf()}/${encodeURIComponent(lead)}`);
    return router.href(trackingOf(), hashVariant === 'd' ? '' : `sha256=${lead}`);
  },
  trackHash: (row, col) => router.href(trackingOf(), `sha256=${row.entity[col.field]}`),
  drill: (row, col) => router.href(col.colDef.drill + encodeURIComponent(row.entity[col.field])),
  drillPart: (part, col) => router.href(col.colDef.drill + encodeURIComponent(part)),
});
