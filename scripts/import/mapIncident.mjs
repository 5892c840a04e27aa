import { readSourceDate } from './sourceDate.mjs';

const MOST_UPDATES = 1000;

/**
 * An incident of the export as the portal takes it, or the rows that cannot be
 * understood: then the incident is not sent at all.
 *
 * @returns {{ ticket: object } | { problems: object[] }}
 */
export function mapIncident({ id, rows }, mapping) {
  const problems = [];
  const report = (row, field, message) =>
    problems.push({ row: row.line, field, message });
  if (id === '' || id === mapping.format.missing) {
    rows.forEach(row => report(row, 'number', 'has no number'));
    return { problems };
  }
  if (rows.length > MOST_UPDATES) {
    report(rows[0], 'number', `has more than ${MOST_UPDATES} rows`);
    return { problems };
  }
  rows.filter(row => row.problem).forEach(row => report(row, '', row.problem));
  if (problems.length > 0) {
    return { problems };
  }
  const readers = rows.map(row => createReader(row, mapping, report));
  const updates = readers.map((reader, index) =>
    mapUpdate(reader, readers[index - 1], mapping),
  );
  const first = readers[0];
  const value = (name, empty) => {
    const found = readers.find(reader => reader.cell(name) !== undefined);
    return found ? found.cell(name) : empty;
  };
  const requester = value('requester', mapping.unknownRequester);
  const openedBy = value('openedBy');
  const origin = first.meaning('origin');
  const unit = first.meaning('unit');
  const ticket = {
    externalId: id,
    openedAt: first.instant('openedAt'),
    requester: personOf(requester, mapping),
    ...(openedBy ? { openedBy: personOf(openedBy, mapping) } : {}),
    ...(origin ? { origin } : {}),
    ...(unit ? { unit } : {}),
    title: first.text('title').slice(0, 200).trim(),
    description: first.text('description'),
    updates,
  };
  if (ticket.openedAt === undefined) {
    report(rows[0], 'openedAt', 'is missing');
  }
  return problems.length > 0 ? { problems } : { ticket };
}

function mapUpdate(reader, before, mapping) {
  const { status, reason } = reader.required('status') ?? {};
  const isDone = status === 'resolved' || status === 'closed';
  const by = reader.cell('updatedBy');
  const assignee = reader.cell('assignee');
  const note = noteOf(reader, before, mapping);
  const update = {
    row: reader.line,
    at: reader.instant('updatedAt'),
    by: by && personOf(by, mapping),
    status,
    pendingReason: reason,
    team: teamOf(reader, before),
    assignee: assignee && personOf(assignee, mapping),
    impact: reader.required('impact'),
    urgency: reader.required('urgency'),
    primaryEntity: entityOf(reader, mapping),
    resolutionCode: isDone ? reader.meaning('resolutionCode') : undefined,
    solution: isDone ? reader.text('solution') : undefined,
    resolvedAt: isDone ? reader.instant('resolvedAt') : undefined,
    closedAt: status === 'closed' ? reader.instant('closedAt') : undefined,
    comment: isDone ? undefined : reader.text('reopened'),
    reopenCount: reader.count('reopenCount'),
    reassignCount: reader.count('reassignCount'),
    note,
  };
  if (update.at === undefined) {
    reader.report('updatedAt', 'is missing');
  }
  return withoutUndefined(update);
}

/** Without a group the team stays; somebody must have it from the start. */
function teamOf(reader, before) {
  const isNamed = reader.cell('team') !== undefined;
  return isNamed || !before ? reader.meaning('team') : undefined;
}

function entityOf(reader, mapping) {
  for (const column of mapping.columns.entity ?? []) {
    const entity = mapping.values.entity.get(reader.raw(column));
    if (entity) {
      return entity;
    }
  }
  return mapping.values.entity.get('default');
}

/** What the portal has no field for, when it changes. */
function noteOf(reader, before, mapping) {
  const changed = mapping.notes.filter(
    column =>
      reader.raw(column) !== mapping.format.missing &&
      reader.raw(column) !== before?.raw(column),
  );
  return changed.length > 0
    ? changed.map(column => `${column}: ${reader.raw(column)}`).join('\n')
    : undefined;
}

function personOf(name, mapping) {
  const ref = mapping.values.people.get(name);
  return ref ? { ref } : { name };
}

/** Reads the cells of one row through the mapping. */
function createReader(row, mapping, reportRow) {
  const { columns, format, values } = mapping;
  const report = (field, message) => reportRow(row, field, message);
  const raw = column => row.cells[column];
  const cell = name =>
    (columns[name] ?? [])
      .map(raw)
      .find(value => value !== '' && value !== format.missing);
  const meaning = name => {
    const value = cell(name);
    return (
      (value === undefined ? undefined : values[name].get(value)) ??
      values[name].get('default')
    );
  };
  return {
    line: row.line,
    report,
    raw,
    cell,
    meaning,
    /** The value must have a meaning. */
    required(name) {
      const found = meaning(name);
      if (found === undefined) {
        report(
          name,
          `"${
            cell(name) ?? format.missing
          }" means nothing: name it in values.${name} of the mapping`,
        );
      }
      return found;
    },
    instant(name) {
      const value = cell(name);
      if (value === undefined) {
        return undefined;
      }
      const at = readSourceDate(value, mapping);
      if (!at.isValid) {
        report(name, `"${value}" is not a date as ${format.date}`);
        return undefined;
      }
      return at.toUTC().toISO();
    },
    count(name) {
      const value = cell(name);
      if (value === undefined) {
        return undefined;
      }
      if (!/^\d{1,5}$/.test(value)) {
        report(name, `"${value}" is not a count`);
        return undefined;
      }
      return Number(value);
    },
    text(name) {
      return mapping.texts[name].replace(/\{(\w+)\}/g, (_, column) => {
        const value = raw(column);
        return value === '' || value === format.missing ? '–' : value;
      });
    },
  };
}

function withoutUndefined(object) {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  );
}
