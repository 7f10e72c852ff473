const quoted = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`;

/** All rows with the columns that are shown, as RFC 4180 text. */
export const csvOf = (columnDefs, rows) => {
  const shown = columnDefs.filter((def) => def.visible);
  const lines = [
    shown.map((def) => quoted(def.displayName)),
    ...rows.map((row) => shown.map((def) => quoted(row[def.field]))),
  ];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
};

/** Hands a text to the user as a file. */
export const save = (name, text) => {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
};
