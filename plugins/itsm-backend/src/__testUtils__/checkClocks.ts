import {
  replayStored,
  slaEntries,
  slaMarks,
  summarize,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { keyOfMark } from '../sla/SlaStore';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { Desk } from './startDesk';

/**
 * Clocks as they were moved along, entry by entry, are those that the whole
 * log gives; what lists and timers know of them follows from them.
 *
 * @internal
 */
export async function checkClocks(
  { knex, services }: Desk,
  record: TicketRecord,
): Promise<void> {
  const { store, calendars } = services.sla;
  const runs = await store.runs(knex, record.id);
  const calendarOf = await calendars.load(
    runs.flatMap(({ clock }) => clock.terms.map(({ calendar }) => calendar)),
  );
  const log = await services.tools.store.log(knex, record.id);
  const key = (run: { metric: string; begunSeq: number }) =>
    `${run.metric} ${String(run.begunSeq).padStart(6, '0')}`;
  const sorted = <T extends { metric: string; begunSeq: number }>(
    all: readonly T[],
  ) => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const entries = [...slaEntries(log)];
  const replayed = runs.map(run => replayStored(run, entries, calendarOf)!);
  expect(JSON.parse(JSON.stringify(sorted(replayed)))).toEqual(sorted(runs));
  expect(record.sla).toEqual(summarize(runs, calendarOf, record.state.status));

  const told = new Set((await store.marks(knex, record.id)).map(keyOfMark));
  const marks = slaMarks(runs, calendarOf);
  const untold = marks.filter(
    ({ run, ...mark }) =>
      !told.has(
        keyOfMark({ ...mark, metric: run.metric, begunSeq: run.begunSeq }),
      ),
  );
  const timer = await knex('ticket_timer')
    .where({ ticket_id: record.id, kind: 'sla' })
    .first();
  const [next] = untold;
  expect(timer && Number(timer.due_at)).toBe(
    next && (next.isReached ? next.at : next.at + 1),
  );
  // What was told stands in the log, each once; history is told by others.
  if (log.some(({ body }) => body.kind === 'imported')) {
    return;
  }
  expect(log.filter(({ body }) => body.kind === 'sla_reached')).toHaveLength(
    told.size,
  );
}
