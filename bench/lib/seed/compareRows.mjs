import { isDeepStrictEqual } from 'node:util';

/** What makes a row the same one in both places. */
const KEYS = {
  ticket: ['id'],
  ticket_event: ['ticket_id', 'seq'],
  ticket_entity: ['ticket_id', 'entity_ref', 'role'],
  ticket_field: ['ticket_id', 'field', 'value'],
  ticket_person: ['ticket_id', 'person_id', 'role'],
  ticket_access: ['ticket_id', 'principal_ref', 'reason'],
  ticket_text: ['ticket_id', 'segment'],
};
const JSON_COLUMNS = new Set(['body', 'fields', 'details']);
const VECTOR_COLUMNS = new Set(['public_text', 'staff_text']);

export const COMPARED = Object.keys(KEYS);

function readable(column, value) {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (VECTOR_COLUMNS.has(column)) {
    return value.split(' ').sort();
  }
  return JSON_COLUMNS.has(column)
    ? JSON.parse(value)
    : // Big integers come as text.
      String(value);
}

function differences(table, name, stored, told) {
  return Object.keys(stored).flatMap(column => {
    const services = readable(column, stored[column]);
    const seed = readable(column, told[column]);
    return isDeepStrictEqual(services, seed)
      ? []
      : [
          `${table} ${name}, ${column}: the services wrote ${JSON.stringify(
            services,
          )}, the seed ${JSON.stringify(seed)}`,
        ];
  });
}

/**
 * Holds the rows that the services wrote against those of the seed.
 *
 * @param stored - rows of the database
 * @param told - rows of the seed
 * @returns every difference, in words
 */
export function compareRows(table, stored, told) {
  const nameOf = row => KEYS[table].map(key => row[key]).join(' ');
  const left = new Map(told.map(row => [nameOf(row), row]));
  const found = stored.flatMap(row => {
    const name = nameOf(row);
    const twin = left.get(name);
    left.delete(name);
    return twin
      ? differences(table, name, row, twin)
      : [`${table} ${name}: only the services wrote it`];
  });
  return [
    ...found,
    ...[...left.keys()].map(name => `${table} ${name}: only the seed wrote it`),
  ];
}
