/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it, spreadsheets read another encoding than UTF-8. */
const BOM = '\uFEFF';

/**
 * A file for spreadsheets (RFC 4180): every cell quoted, UTF-8 with a byte
 * order mark. Titles are what somebody else wrote, so that a cell that would
 * be run as a formula is made a text by an apostrophe.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map(cells => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
