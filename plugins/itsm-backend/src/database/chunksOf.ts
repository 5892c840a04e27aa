/** As many rows as one statement of SQLite takes, with some to spare. */
const ROWS = 250;

/**
 * Rows in portions that one statement of either engine takes.
 *
 * @internal
 */
export function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS) {
    yield rows.slice(at, at + ROWS);
  }
}
