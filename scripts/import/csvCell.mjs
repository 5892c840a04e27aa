/**
 * A cell that no spreadsheet takes for a formula: what begins like one gets an
 * apostrophe in front, which is taken off again by removing it.
 */
export function csvCell(value) {
  const text = String(value ?? '');
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

/** One line of a CSV file. */
export function csvLine(values) {
  return `${values.map(csvCell).join(',')}\r\n`;
}
