type Cell = string | number | boolean | null;

/** Spreadsheets run what begins like a formula; an apostrophe keeps it text. */
function cellOf(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands the rows over as a file that spreadsheets open as it is: UTF-8 with a mark, one column for each name. */
export function saveCsv<Name extends string>(
  name: string,
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, Cell>>[],
): void {
  const lines = [columns.map(cellOf), ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
  const text = `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
