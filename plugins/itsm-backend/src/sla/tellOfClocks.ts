import {
  type CalendarOf,
  escalate,
  isReachedBy,
  type SlaMark,
  slaMarks,
  type SlaReached,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { actWithFamily } from './actWithFamily';
import type { Calendars } from './Calendars';
import { ringsAt, without } from './ClockTimers';
import type { SlaStore, ToldMark } from './SlaStore';
import type { TimerHandler } from './TicketTimers';
import type { TimerStore } from './TimerStore';

/** What was reached on a ticket, and what follows from it. */
interface Telling {
  record: TicketRecord;
  marks: readonly SlaMark[];
  bodies: SlaReached[];
  /** Team that the ticket is handed to. */
  moveTo?: string;
}

/**
 * Tells of warnings and breaches whose time has come: an entry of the
 * internal log, once for each threshold of each term, and what the escalation
 * policy says follows (Mesa semantics 3.3). Many tickets may be late at the
 * same minute: they are read and written together.
 *
 * @internal
 */
export function tellOfClocks(options: {
  tools: TicketToolbox;
  store: SlaStore;
  timers: TimerStore;
  calendars: Calendars;
}): TimerHandler {
  const { tools, store, timers, calendars } = options;
  return async (uow, records) => {
    const ids = records.map(({ id }) => id);
    const runs = await store.runsOf(uow.trx, ids);
    const told = await store.marksOf(uow.trx, ids);
    const calendarOf = await calendars.load(
      [...runs.values()]
        .flat()
        .map(({ clock }) => clock.terms.at(-1)!.calendar),
      uow,
    );
    const definitions = await tools.definitions.inUnitOfWork(uow);
    const tellings: Telling[] = [];
    const next: Parameters<TimerStore['setMany']>[2][number][] = [];
    for (const record of records) {
      const known = told.get(record.id)!;
      const untold = untoldOf(runs.get(record.id)!, known, calendarOf);
      const reached = untold.filter(mark => isReachedBy(mark, uow.now));
      const ahead = untold.find(mark => !reached.includes(mark));
      next.push({ ticketId: record.id, dueAt: ringsAt(ahead) });
      if (reached.length > 0) {
        tellings.push(tellingOf(definitions, record, reached, known));
      }
    }
    await store.addMarks(
      uow,
      tellings.flatMap(({ record, marks }) =>
        marks.map(mark => ({ ticketId: record.id, mark })),
      ),
    );
    await timers.setMany(uow, 'sla', next);
    await write(tools, uow, tellings);
  };
}

function untoldOf(
  runs: Parameters<typeof slaMarks>[0],
  told: readonly ToldMark[],
  calendarOf: CalendarOf,
): SlaMark[] {
  return without(slaMarks(runs, calendarOf), told);
}

function tellingOf(
  definitions: DefinitionSnapshot,
  record: TicketRecord,
  marks: readonly SlaMark[],
  told: readonly ToldMark[],
): Telling {
  const before: Pick<ToldMark, 'metric' | 'begunSeq' | 'isBreach' | 'term'>[] =
    [...told];
  const bodies: SlaReached[] = [];
  let moveTo: string | undefined;
  for (const mark of marks) {
    const { run, isBreach } = mark;
    const { metric, begunSeq } = run;
    const term = run.clock.terms[mark.term];
    const escalation = escalate(
      term.basis?.escalation
        ? definitions.get('EscalationPolicy', term.basis.escalation)?.spec.steps
        : undefined,
      { metric, isBreach },
    );
    // A target that was behind when it was set is the same trouble as before.
    const isKnown =
      mark.at === term.at &&
      before.some(
        other =>
          other.metric === metric &&
          other.begunSeq === begunSeq &&
          other.isBreach === isBreach &&
          other.term < mark.term,
      );
    bodies.push({
      kind: 'sla_reached',
      metric,
      isBreach,
      threshold: term.thresholds[mark.threshold],
      reachedAt: mark.at,
      target: term.target,
      tell: isKnown ? [] : escalation.tell,
      ...(record.state.assignee ? { assignee: record.state.assignee } : {}),
      team: record.state.team,
    });
    // Whoever has done it meanwhile keeps it.
    const isUnderWay =
      run.clock.phase !== 'ended' && mark.term === run.clock.terms.length - 1;
    if (!isKnown && isUnderWay && escalation.moveTo !== record.state.team) {
      moveTo ??= escalation.moveTo;
    }
    before.push({ metric, begunSeq, isBreach, term: mark.term });
  }
  return { record, marks, bodies, ...(moveTo ? { moveTo } : {}) };
}

async function write(
  tools: TicketToolbox,
  uow: UnitOfWork,
  tellings: readonly Telling[],
): Promise<void> {
  if (tellings.length === 0) {
    return;
  }
  const written = await tools.writer.note(uow, tellings);
  for (const [index, { moveTo }] of tellings.entries()) {
    if (moveTo) {
      await actWithFamily(tools, uow, written[index], {
        action: 'dispatch',
        input: { team: moveTo },
        automatic: 'target_missed',
      });
    }
  }
}
