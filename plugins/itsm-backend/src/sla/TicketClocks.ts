import {
  type CalendarOf,
  decideAsStored,
  draftTerm,
  effectivePriority,
  FACTS_OF_CLOCKS,
  isReachedBy,
  isSameTerm,
  replayRuns,
  type SlaDecider,
  type SlaEntry,
  slaEntries,
  slaMarks,
  type SlaMark,
  type SlaMetric,
  SLA_METRICS,
  type SlaRun,
  type SlaSubject,
  type SlaSummary,
  stepRuns,
  summarize,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  Definitions,
  DefinitionSnapshot,
} from '../definitions/Definitions';
import type { StoredEvent } from '../tickets/ticketEventRow';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { Calendars } from './Calendars';
import { policiesOf } from './policiesOf';
import { keyOfMark, type SlaStore, type ToldMark } from './SlaStore';
import type { TimerStore } from './TimerStore';

/** A ticket before and after a write, with the entries that were written. @internal */
export interface ClockChange {
  /** Undefined when it is new. */
  before: TicketRecord | undefined;
  after: Omit<TicketRecord, 'id'>;
  events: readonly StoredEvent[];
  /** Nobody is told of what was reached by now: others have lived through it. */
  silent?: boolean;
  /** Targets are asked for again whatever changed. */
  retargets?: boolean;
}

/** What a write does to clocks. @internal */
export interface ClockPlan {
  summary: SlaSummary;
  /** Writes them, once the ticket has a row. */
  save(uow: UnitOfWork, ticketId: number): Promise<void>;
}

interface TicketClocksOptions {
  store: SlaStore;
  timers: TimerStore;
  calendars: Calendars;
  definitions: Definitions;
  clock: Clock;
  /** Reads the log of a ticket, oldest entry first. */
  log: (uow: UnitOfWork, ticketId: number) => Promise<StoredEvent[]>;
}

/**
 * Moves the clocks of a ticket along with what is written to it, in the same
 * unit of work. Most entries move none, and cost nothing then.
 *
 * @internal
 */
export class TicketClocks {
  readonly #options: TicketClocksOptions;

  constructor(options: TicketClocksOptions) {
    this.#options = options;
  }

  /**
   * Works out what a write does to clocks; nothing is written yet.
   *
   * @returns undefined when it does nothing to them
   */
  async plan(
    uow: UnitOfWork,
    change: ClockChange,
  ): Promise<ClockPlan | undefined> {
    const { before, after } = change;
    if (after.type === 'change' || !mayMove(change)) {
      return undefined;
    }
    const definitions = await this.#options.definitions.inUnitOfWork(uow);
    if (definitions.list('SlaPolicy').length === 0) {
      return undefined;
    }
    const runs = before
      ? await this.#options.store.openRuns(uow.trx, before.id)
      : [];
    const calendarOf = await this.#calendarsOf(uow, runs, definitions);
    const decider = this.#decider(definitions, subjectOf(after));
    const retargets = retargetsAt(change);
    let moved = [...runs];
    for (const entry of slaEntries(
      change.events,
      before?.state,
      ({ seq }) => seq === retargets,
    )) {
      moved = stepRuns(moved, entry, decider, calendarOf);
    }
    if (retargets !== undefined && before) {
      const late = await this.#lateStarts(
        uow,
        change,
        retargets,
        moved,
        decider,
        calendarOf,
      );
      moved = [...moved, ...late];
    }
    const changed = moved.filter(run => !runs.includes(run));
    if (changed.length === 0) {
      return undefined;
    }
    return {
      summary: summarize(moved, calendarOf),
      save: async (unit, ticketId) => {
        await this.#options.store.save(unit, ticketId, changed, calendarOf);
        if (change.silent) {
          await this.#passOver(unit, ticketId, moved, calendarOf);
        }
        await this.schedule(unit, ticketId, moved, calendarOf);
      },
    };
  }

  /**
   * What the clocks of a ticket would be if the policies of now were applied
   * to it; nothing is written.
   */
  async reapplied(
    uow: UnitOfWork,
    record: TicketRecord,
  ): Promise<{ before: SlaRun[]; after: SlaRun[]; calendarOf: CalendarOf }> {
    const definitions = await this.#options.definitions.inUnitOfWork(uow);
    const before = await this.#options.store.openRuns(uow.trx, record.id);
    const calendarOf = await this.#calendarsOf(uow, before, definitions);
    const decider = this.#decider(definitions, subjectOf(record));
    const entry: SlaEntry = {
      seq: record.lastSeq + 1,
      at: Math.max(uow.now, record.lastEventAt),
      facts: record.state,
      isAnswer: false,
      retargets: true,
    };
    const moved = stepRuns(before, entry, decider, calendarOf);
    const late = await this.#lateStarts(
      uow,
      { before: record, after: record, events: [], retargets: true },
      entry.seq,
      moved,
      decider,
      calendarOf,
    );
    return { before, after: [...moved, ...late], calendarOf };
  }

  /**
   * Sets the timer to the next warning or breach that nobody was told of. One
   * that rings already goes on ringing: it may be for a clock that has ended
   * and is none of these.
   */
  async schedule(
    uow: UnitOfWork,
    ticketId: number,
    runs: readonly SlaRun[],
    calendarOf: CalendarOf,
  ): Promise<void> {
    const { timers, clock } = this.#options;
    const [next] = await this.#untold(uow, ticketId, runs, calendarOf);
    const ringing = await timers.at(uow, ticketId, 'sla');
    const isRinging =
      ringing !== undefined && ringing <= Math.max(uow.now, clock.now());
    const at = ringsAt(next) ?? Infinity;
    const earliest = isRinging ? Math.min(ringing, at) : at;
    await timers.set(
      uow,
      ticketId,
      'sla',
      earliest === Infinity ? undefined : earliest,
    );
  }

  /** Warnings and breaches, reached or ahead, that nobody was told of. */
  async #untold(
    uow: UnitOfWork,
    ticketId: number,
    runs: readonly SlaRun[],
    calendarOf: CalendarOf,
  ): Promise<SlaMark[]> {
    const marks = slaMarks(runs, calendarOf);
    // History may be written at an instant long ago.
    const now = Math.max(uow.now, this.#options.clock.now());
    if (!marks.some(mark => isReachedBy(mark, now))) {
      return marks;
    }
    return without(marks, await this.#options.store.marks(uow.trx, ticketId));
  }

  /** What was reached by now counts as told. */
  async #passOver(
    uow: UnitOfWork,
    ticketId: number,
    runs: readonly SlaRun[],
    calendarOf: CalendarOf,
  ): Promise<void> {
    const now = this.#options.clock.now();
    const untold = await this.#untold(uow, ticketId, runs, calendarOf);
    const reached = untold.filter(mark => isReachedBy(mark, now));
    await this.#options.store.addMarks(
      uow,
      reached.map(mark => ({ ticketId, mark })),
    );
  }

  /** Calendars of clocks as they are, and all that policies name now. */
  async #calendarsOf(
    uow: UnitOfWork,
    runs: readonly SlaRun[],
    definitions: DefinitionSnapshot,
  ): Promise<CalendarOf> {
    const { calendars } = this.#options;
    const keys = runs.flatMap(({ clock }) => clock.terms.at(-1)!.calendar);
    const known = await calendars.load(keys, uow);
    const current = new Map(
      policiesOf(definitions).flatMap(({ calendar }) => {
        const keyed = calendars.current(definitions, calendar);
        return keyed ? [[keyed.key, keyed.calendar] as const] : [];
      }),
    );
    return key => current.get(key) ?? known(key);
  }

  #decider(definitions: DefinitionSnapshot, subject: SlaSubject): SlaDecider {
    const { calendars } = this.#options;
    const policies = policiesOf(definitions);
    const draft = (metric: SlaMetric, startedAt: number, seq: number) =>
      draftTerm(policies, subject, metric, {
        startedAt,
        seq,
        calendarOf: name => calendars.current(definitions, name),
      });
    return {
      begin: (metric, { at, seq }) => draft(metric, at, seq) ?? 'nothing',
      retarget({ metric, clock }, { seq }) {
        const term = draft(metric, clock.startedAt, seq);
        if (!term) {
          return 'nothing';
        }
        return isSameTerm(term, clock.terms.at(-1)!) ? 'asBefore' : term;
      },
    };
  }

  /**
   * Clocks of what had no target until now: they count from where they would
   * have begun, so that the log is lived through once more.
   */
  async #lateStarts(
    uow: UnitOfWork,
    { before, events }: ClockChange,
    last: number,
    runs: readonly SlaRun[],
    decider: SlaDecider,
    calendarOf: CalendarOf,
  ): Promise<SlaRun[]> {
    const { store, log } = this.#options;
    const { id, createdAt } = before!;
    const first: SlaEntry = {
      seq: last,
      at: createdAt,
      facts: before!.state,
      isAnswer: false,
      retargets: false,
    };
    const wanted = SLA_METRICS.filter(
      metric =>
        !runs.some(
          run => run.metric === metric && run.clock.phase !== 'ended',
        ) && decider.begin(metric, first) !== 'nothing',
    );
    if (wanted.length === 0) {
      return [];
    }
    const ended = (await store.runs(uow.trx, id)).filter(
      ({ clock, withdrawnSeq }) =>
        clock.phase === 'ended' && withdrawnSeq === undefined,
    );
    const written = await log(uow, id);
    const entries = [
      ...slaEntries(
        [
          ...written,
          ...events.filter(({ seq }) => seq > (written.at(-1)?.seq ?? 0)),
        ],
        {},
        () => false,
      ),
    ];
    const all = replayRuns(
      entries,
      {
        begin: (metric, entry) =>
          wanted.includes(metric)
            ? withSeq(decider.begin(metric, entry), last)
            : 'nothing',
        retarget: () => 'asBefore',
      },
      calendarOf,
    );
    return wanted.flatMap(metric => {
      const run = all.filter(each => each.metric === metric).at(-1);
      const isOver =
        !run ||
        run.clock.phase === 'ended' ||
        ended.some(
          each => each.metric === metric && each.begunSeq === run.begunSeq,
        );
      return isOver ? [] : [run];
    });
  }
}

/** When a timer rings for a warning or breach. @internal */
export function ringsAt(next: SlaMark | undefined): number | undefined {
  // What happens at the very instant is in time: it counts from the next on.
  return next && (next.isReached ? next.at : next.at + 1);
}

/** Those of which nobody was told. @internal */
export function without(
  marks: readonly SlaMark[],
  told: readonly ToldMark[],
): SlaMark[] {
  const known = new Set(told.map(keyOfMark));
  return marks.filter(
    ({ run: { metric, begunSeq }, ...mark }) =>
      !known.has(keyOfMark({ ...mark, metric, begunSeq })),
  );
}

function withSeq(
  decision: ReturnType<SlaDecider['begin']>,
  seq: number,
): ReturnType<SlaDecider['begin']> {
  return typeof decision === 'string' ? decision : { ...decision, seq };
}

/** What decides about the targets of a ticket. @internal */
export function subjectOf({
  type,
  state,
  primaryEntity,
}: Pick<TicketRecord, 'type' | 'state' | 'primaryEntity'>): SlaSubject {
  const priority = effectivePriority(state);
  return {
    type,
    ...(priority === undefined ? {} : { priority }),
    ...(state.offering ? { offering: state.offering } : {}),
    ...(state.service ? { service: state.service } : {}),
    ...(state.unit ? { unit: state.unit } : {}),
    ...(primaryEntity ? { entity: primaryEntity } : {}),
  };
}

/** The entry at which targets are looked at again; its last, if any. */
function retargetsAt({ before, after, events, retargets }: ClockChange) {
  return before &&
    (retargets ||
      JSON.stringify(subjectOf(before)) !== JSON.stringify(subjectOf(after)))
    ? events.at(-1)?.seq
    : undefined;
}

/** Whether a write can move a clock at all, without reading any. */
function mayMove(change: ClockChange): boolean {
  const { before, after, events } = change;
  return (
    !before ||
    FACTS_OF_CLOCKS.some(key => before.state[key] !== after.state[key]) ||
    retargetsAt(change) !== undefined ||
    [...slaEntries(events, before.state)].some(({ isAnswer }) => isAnswer)
  );
}

/** Clocks as the log and their own terms give them. @internal */
export function replayStored(
  events: readonly StoredEvent[],
  runs: readonly SlaRun[],
  calendarOf: CalendarOf,
  observe?: Parameters<typeof replayRuns>[3],
): SlaRun[] {
  return replayRuns(
    slaEntries(events),
    decideAsStored(runs),
    calendarOf,
    observe,
  );
}
