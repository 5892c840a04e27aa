import {
  type CalendarOf,
  draftTerm,
  effectivePriority,
  FACTS_OF_CLOCKS,
  isReachedBy,
  isSameTerm,
  lateStarts,
  type SlaDecider,
  type SlaEntry,
  slaEntries,
  slaMarks,
  type SlaMark,
  type SlaMetric,
  type SlaRun,
  type SlaSubject,
  type SlaSummary,
  stepRuns,
  summarize,
  withoutClock,
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
    const entries = [
      ...slaEntries(
        change.events,
        before?.state,
        ({ seq }) => seq === retargets,
      ),
    ];
    let moved = [...runs];
    for (const entry of entries) {
      moved = stepRuns(moved, entry, decider, calendarOf);
    }
    if (retargets !== undefined && before) {
      const late = await this.#lateStarts(
        uow,
        change,
        entries.at(-1)!,
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
        await this.#schedule(unit, ticketId, calendarOf);
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
      entry,
      moved,
      decider,
      calendarOf,
    );
    return { before, after: [...moved, ...late], calendarOf };
  }

  /**
   * Sets the timer to the next warning or breach that nobody was told of, also
   * of clocks that have ended since they reached it.
   */
  async #schedule(
    uow: UnitOfWork,
    ticketId: number,
    calendarOf: CalendarOf,
  ): Promise<void> {
    const { timers, store } = this.#options;
    const runs = await store.runs(uow.trx, ticketId);
    const [next] = await this.#untold(uow, ticketId, runs, calendarOf);
    await timers.set(uow, ticketId, 'sla', ringsAt(next));
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

  /** Clocks of what had no target until now; see `lateStarts`. */
  async #lateStarts(
    uow: UnitOfWork,
    { before, events }: ClockChange,
    now: SlaEntry,
    runs: readonly SlaRun[],
    decider: SlaDecider,
    calendarOf: CalendarOf,
  ): Promise<SlaRun[]> {
    const { id, createdAt } = before!;
    const first: SlaEntry = { ...now, at: createdAt };
    const wanted = withoutClock(runs).filter(
      metric => decider.begin(metric, first) !== 'nothing',
    );
    if (wanted.length === 0) {
      return [];
    }
    const written = await this.#options.log(uow, id);
    const seen = written.at(-1)?.seq ?? 0;
    const entries = [
      ...slaEntries(
        [...written, ...events.filter(({ seq }) => seq > seen)],
        {},
        () => false,
      ),
    ];
    // Of a trial, nothing is written yet.
    const all = entries.at(-1)?.seq === now.seq ? entries : [...entries, now];
    return lateStarts(
      all,
      wanted,
      (metric, entry) => decider.begin(metric, entry),
      calendarOf,
    );
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

/**
 * Whether a write can move a clock at all, without reading any. A write of
 * several entries may come back to where it began.
 */
function mayMove(change: ClockChange): boolean {
  const { before, events } = change;
  return (
    !before ||
    retargetsAt(change) !== undefined ||
    events.some(
      ({ body }) =>
        'changes' in body && FACTS_OF_CLOCKS.some(key => body.changes[key]),
    ) ||
    [...slaEntries(events, before.state)].some(({ isAnswer }) => isAnswer)
  );
}
