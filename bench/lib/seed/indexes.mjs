/** Tables that are filled in bulk, in an order that can be deleted from. */
export const TABLES = [
  'ticket_text',
  'ticket_access',
  'ticket_person',
  'ticket_link',
  'ticket_field',
  'ticket_entity',
  'ticket_event',
  'ticket',
];

const names = TABLES.map(name => `'${name}'`).join(', ');

/**
 * Takes indexes and constraints off the tables, since building them once at
 * the end is several times quicker than keeping them up row by row.
 *
 * @returns what `restoreIndexes` needs
 */
export async function dropIndexes(client) {
  const constraints = await client.query(`
    select conrelid::regclass::text as "table", conname as name, contype as type,
      pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype in ('p', 'u', 'f')
      and (conrelid::regclass::text in (${names})
        or confrelid::regclass::text in (${names}))
    order by contype = 'f' desc`);
  for (const { table, name } of constraints.rows) {
    await client.query(
      `alter table ${table} drop constraint "${name}" cascade`,
    );
  }
  const indexes = await client.query(`
    select indexname as name, indexdef as definition
    from pg_indexes where schemaname = 'public' and tablename in (${names})`);
  for (const { name } of indexes.rows) {
    await client.query(`drop index "${name}"`);
  }
  return { constraints: constraints.rows, indexes: indexes.rows };
}

/**
 * Builds them again, several at a time.
 *
 * @param clients - connections to work with
 */
export async function restoreIndexes(clients, { constraints, indexes }) {
  const add = ({ table, name, definition }) =>
    `alter table ${table} add constraint "${name}" ${definition}`;
  const isForeign = each => each.type === 'f';
  await inParallel(clients, [
    ...indexes.map(each => each.definition),
    ...constraints.filter(each => each.type === 'u').map(add),
  ]);
  await inParallel(
    clients,
    constraints.filter(each => each.type === 'p').map(add),
  );
  // One after the other: each locks both of its tables.
  await inParallel(clients.slice(0, 1), constraints.filter(isForeign).map(add));
}

async function inParallel(clients, statements) {
  const left = [...statements];
  await Promise.all(
    clients.map(async client => {
      for (let next = left.shift(); next; next = left.shift()) {
        await client.query(next);
      }
    }),
  );
}
