import { readIncidents } from './readIncidents.mjs';
import { columnsOf } from './readMapping.mjs';

/**
 * What a portal must say of each incident of a file, worked out from the
 * columns alone: nothing of the way in which rows are imported is used here.
 */
export async function* sourceFigures(file, mapping, limit) {
  const { columns, format, values } = mapping;
  const incidents = await readIncidents(file, {
    format,
    needed: columnsOf(mapping),
    number: columns.number[0],
    limit,
  });
  for await (const { id, rows } of incidents) {
    const last = rows.at(-1).cells;
    const one = (cells, name) => {
      const value = cells[columns[name]?.[0]];
      return value === undefined || value === '' || value === format.missing
        ? undefined
        : value;
    };
    const statuses = rows.map(({ cells }) =>
      values.status.get(one(cells, 'status') ?? 'default'),
    );
    const told = statuses.filter(meaning => meaning?.status !== 'kept');
    const team = rows
      .map(({ cells }) => one(cells, 'team'))
      .findLast(value => value !== undefined);
    yield {
      number: id,
      rows: rows.length,
      status: told.at(-1)?.status ?? 'new',
      opened: one(rows[0].cells, 'openedAt'),
      resolved: one(last, 'resolvedAt'),
      closed: one(last, 'closedAt'),
      reopened: Number(one(last, 'reopenCount') ?? 0),
      reassigned: Number(one(last, 'reassignCount') ?? 0),
      team:
        (team === undefined ? undefined : values.team.get(team)) ??
        values.team.get('default'),
      group: team ?? '(none)',
    };
  }
}
