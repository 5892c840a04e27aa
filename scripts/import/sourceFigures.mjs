import { readIncidents } from './readIncidents.mjs';
import { columnsOf } from './readMapping.mjs';
import { settleSourceDate } from './sourceDate.mjs';

/**
 * What a portal must say of each incident of a file, worked out from the
 * columns alone: nothing of the way in which rows are imported is used here.
 */
export async function* sourceFigures(file, mapping, limit) {
  const { columns, format } = mapping;
  const incidents = await readIncidents(file, {
    format,
    needed: columnsOf(mapping),
    number: columns.number[0],
    limit,
  });
  for await (const { id, rows } of incidents) {
    yield figuresOf(
      id,
      rows.map(({ cells }) => cells),
      mapping,
    );
  }
}

function figuresOf(number, rows, mapping) {
  const { columns, values } = mapping;
  const one = (cells, name) => said(cells[columns[name]?.[0]], mapping);
  const date = (cells, name) => {
    const value = one(cells, name);
    return value && settleSourceDate(value, mapping);
  };
  const first = rows[0];
  const last = rows.at(-1);
  const statuses = rows.map(
    cells => values.status.get(one(cells, 'status') ?? 'default')?.status,
  );
  // Who has it and what it is about are as it was closed with.
  const taken = rows.slice(0, closingOf(statuses) + 1);
  const team = taken
    .map(cells => one(cells, 'team'))
    .findLast(value => value !== undefined);
  return {
    number,
    rows: rows.length,
    status: statuses.findLast(status => status !== 'kept') ?? 'new',
    opened: date(first, 'openedAt'),
    resolved: date(last, 'resolvedAt'),
    closed: date(last, 'closedAt'),
    reopened: Number(one(last, 'reopenCount') ?? 0),
    reassigned: Number(one(last, 'reassignCount') ?? 0),
    team:
      (team === undefined ? undefined : values.team.get(team)) ??
      values.team.get('default'),
    entity: entityOf(taken.at(-1), mapping),
    /** What the columns say that become the description: the first row's. */
    described: describingColumns(mapping).map(column =>
      said(first[column], mapping),
    ),
    /** Everything that any row says. */
    text: JSON.stringify(rows),
  };
}

function said(value, { format }) {
  return value === '' || value === format.missing ? undefined : value;
}

/** The row that closes it for good, else the last one. */
function closingOf(statuses) {
  const lastOpen = statuses.findLastIndex(
    status => status !== 'closed' && status !== 'kept',
  );
  const closing = statuses.indexOf('closed', lastOpen + 1);
  return closing < 0 ? statuses.length - 1 : closing;
}

function entityOf(cells, { columns, values }) {
  return (columns.entity ?? [])
    .map(column => values.entity.get(cells[column]))
    .concat(values.entity.get('default'))
    .find(entity => entity !== undefined);
}

/** The number has a search of its own. */
function describingColumns({ columns, texts }) {
  return [...texts.description.matchAll(/\{(\w+)\}/g)]
    .map(([, column]) => column)
    .filter(column => column !== columns.number[0]);
}
