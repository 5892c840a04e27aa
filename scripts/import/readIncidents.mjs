import { readRows } from './readRows.mjs';

/**
 * The incidents of an export, each with all of its rows in the order of the
 * file. Rows of one incident may stand apart: a first reading notes where the
 * last one of each is, so that only those are kept that are still incomplete.
 *
 * @returns how many incidents and rows there are, and the incidents one by one
 */
export async function readIncidents(file, { format, needed, number, limit }) {
  const lastOf = new Map();
  let rows = 0;
  for await (const { cells } of readRows(file, { format, needed })) {
    rows += 1;
    const id = cells[number];
    if (lastOf.has(id) || lastOf.size < limit) {
      lastOf.set(id, rows);
    }
  }
  return {
    incidents: lastOf.size,
    rows,
    async *[Symbol.asyncIterator]() {
      const open = new Map();
      let position = 0;
      for await (const row of readRows(file, { format, needed })) {
        position += 1;
        const id = row.cells[number];
        const last = lastOf.get(id);
        if (last !== undefined) {
          const collected = open.get(id) ?? [];
          collected.push(row);
          if (position === last) {
            open.delete(id);
            yield { id, rows: collected };
          } else {
            open.set(id, collected);
          }
        }
      }
    },
  };
}
