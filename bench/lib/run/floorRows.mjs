/** Tables whose rows a new ticket makes. */
const TABLES = {
  ticket: 'id',
  ticket_event: 'ticket_id',
  ticket_entity: 'ticket_id',
  ticket_field: 'ticket_id',
  ticket_access: 'ticket_id',
  ticket_text: 'ticket_id',
  outbox: 'ticket_id',
  sla_clock: 'ticket_id',
  ticket_timer: 'ticket_id',
};

/**
 * The rows of a ticket that was filed through the product, to be written again
 * and again by the floors: the same number of rows of the same size.
 */
export async function readTicketRows(client, ref) {
  const { rows } = await client.query('select id from ticket where ref = $1', [
    ref,
  ]);
  const found = [];
  for (const [table, column] of Object.entries(TABLES)) {
    const result = await client.query(
      `select * from ${table} where ${column} = $1`,
      [rows[0].id],
    );
    if (result.rows.length > 0) {
      found.push({ table, rows: result.rows });
    }
  }
  return found;
}

/** Empty copies of the tables with their indexes, in a schema of their own. */
export async function createFloorTables(client) {
  await client.query('drop schema if exists bench_floor cascade');
  await client.query('create schema bench_floor');
  for (const table of Object.keys(TABLES)) {
    await client.query(
      `create table bench_floor.${table} (like public.${table} including all)`,
    );
  }
}

/**
 * One statement per table, as few as there can be.
 *
 * @param number - makes the keys those of another ticket
 */
export function floorStatements(tables, number) {
  return tables.map(({ table, rows }) => {
    const columns = Object.keys(rows[0]).filter(
      column => !(table === 'outbox' && column === 'id'),
    );
    const values = [];
    const lines = rows.map(row => {
      const marks = columns.map(column => {
        values.push(valueOf(table, column, row, number));
        return `$${values.length}`;
      });
      return `(${marks.join(', ')})`;
    });
    return {
      text: `insert into bench_floor.${table} (${columns
        .map(column => `"${column}"`)
        .join(', ')}) values ${lines.join(', ')}`,
      values,
    };
  });
}

function valueOf(table, column, row, number) {
  if (column === 'ticket_id' || (table === 'ticket' && column === 'id')) {
    return number;
  }
  return table === 'ticket' && column === 'ref' ? `FLR-${number}` : row[column];
}

/** Writes them in one transaction. */
export async function writeFloorRows(pool, tables, number) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of floorStatements(tables, number)) {
      await client.query(statement);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
