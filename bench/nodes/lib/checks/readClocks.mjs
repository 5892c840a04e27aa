import {
  Calendars,
  createDefinitionSnapshot,
  definitionSpecSchemas,
  policiesOf,
  rowToRecord,
} from '../product.mjs';
import { readByTicket, readTickets } from './readTickets.mjs';

const KINDS = ['Calendar', 'EscalationPolicy', 'HolidayList', 'SlaPolicy'];

/** What service levels are made of, as it was stored at any time. */
async function readDefinitions(database) {
  const { rows } = await database.query(
    `select r.kind, r.name, r.revision, r.spec, h.retired,
       h.revision = r.revision as is_newest
     from definition_revision r join definition_head h using (kind, name)
     where r.kind = any($1)`,
    [KINDS],
  );
  const all = rows.map(({ spec, is_newest: isNewest, ...row }) => ({
    ...row,
    isNewest,
    spec: definitionSpecSchemas[row.kind].parse(JSON.parse(spec)),
  }));
  const calendars = new Calendars({
    definitions: {
      atRevision: async (kind, name, revision) =>
        all.find(
          each =>
            each.kind === kind &&
            each.name === name &&
            each.revision === revision,
        ),
    },
  });
  const snapshot = createDefinitionSnapshot(
    0,
    all.filter(each => each.isNewest),
  );
  return { calendars, snapshot };
}

/**
 * All tickets with their clocks, what was told of them and when something is
 * to happen to them.
 */
export async function readClocks(database) {
  const { calendars, snapshot } = await readDefinitions(database);
  const [clocks, marks, timers] = [
    await readByTicket(database, 'sla_clock', 'metric, begun_seq'),
    await readByTicket(database, 'sla_mark', 'at'),
    await readByTicket(database, 'ticket_timer', 'kind'),
  ];
  const tickets = (await readTickets(database)).map(({ row, log }) => ({
    id: row.id,
    ref: row.ref,
    record: rowToRecord(row),
    log,
    clocks: clocks(row.id).map(clock => ({ clock, run: toRun(clock) })),
    told: marks(row.id).map(toMark),
    timers: timers(row.id),
  }));
  const keys = tickets.flatMap(each =>
    each.clocks.flatMap(({ run }) =>
      run.clock.terms.map(term => term.calendar),
    ),
  );
  return {
    tickets,
    calendarOf: await calendars.load(keys),
    rules: {
      policies: policiesOf(snapshot),
      calendarOf: name => calendars.current(snapshot, name),
    },
    escalations: name => snapshot.get('EscalationPolicy', name).spec.steps,
  };
}

function toRun(row) {
  return {
    metric: row.metric,
    begunSeq: row.begun_seq,
    ...JSON.parse(row.state),
  };
}

function toMark(row) {
  return {
    metric: row.metric,
    begunSeq: row.begun_seq,
    term: row.term,
    threshold: row.threshold,
    isBreach: row.is_breach,
    at: Number(row.at),
    toldAt: Number(row.told_at),
  };
}
