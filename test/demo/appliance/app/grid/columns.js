/** UI-Grid's column definitions from the catalogue's. */
export const columnDefsOf = (columns, t, cellTemplate) =>
  columns.map((column, index) => ({
    field: column.key,
    label: column.label,
    displayName: t(column.label),
    width: column.width ?? 120,
    minWidth: 60,
    visible: !column.hidden,
    drill: column.drill,
    type: column.kind === 'count' ? 'number' : 'string',
    cellClass: column.kind === 'count' ? 'da-number' : '',
    headerCellClass: column.kind === 'count' ? 'da-number' : '',
    cellTemplate: cellTemplate(column, index === 0),
  }));

/** Translates the headings of a grid that is already shown. */
export const renameColumns = (columnDefs, t, grid) => {
  for (const def of columnDefs) def.displayName = t(def.label);
  grid.core.notifyDataChange('column');
};

/** What the cell templates call: how values are shown and where they lead. */
export const cellActions = (router, trackingOf, leadOf, short) => ({
  short,
  count: (value) => (typeof value === 'number' ? value.toLocaleString('en') : value),
  parts: (value) => String(value).split(', '),
  track: (row) => router.href(`${trackingOf()}/${encodeURIComponent(leadOf(row))}`),
  trackHash: (row, col) => router.href(trackingOf(), `sha256=${row.entity[col.field]}`),
  drill: (row, col) => router.href(col.colDef.drill + encodeURIComponent(row.entity[col.field])),
  drillPart: (part, col) => router.href(col.colDef.drill + encodeURIComponent(part)),
});
