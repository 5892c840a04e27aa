import {
  type CalendarOf,
  draftTerm,
  FACTS_OF_CLOCKS,
  liveThrough,
  type SlaEntry,
  slaEntries,
  type SlaPromise,
  type SlaRun,
  type SlaSubject,
  type SlaSummary,
  subjectsAlong,
  type SubjectsAlong,
  summarize,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  Definitions,
  DefinitionSnapshot,
} from '../definitions/Definitions';
import type { StoredEvent } from '../tickets/ticketEventRow';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { Calendars } from './Calendars';
import type { ClockTimers } from './ClockTimers';
import { policiesOf } from './policiesOf';
import type { SlaStore } from './SlaStore';
import { subjectFacts, subjectOf } from './subjectOf';

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
  timers: ClockTimers;
  calendars: Calendars;
  definitions: Definitions;
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
   * Works out what a write does to clocks; nothing is written yet. Each of its
   * entries finds the ticket as it was then: history that is imported comes in
   * one write.
   *
   * @returns undefined when it does nothing to them
   */
  async plan(
    uow: UnitOfWork,
    change: ClockChange,
  ): Promise<ClockPlan | undefined> {
    const { before, after, events } = change;
    if (after.type === 'change') {
      return undefined;
    }
    const subjects = subjectsAlong(
      after.type,
      events,
      before && subjectFacts(before),
    );
    if (!mayMove(change, subjects)) {
      return undefined;
    }
    const definitions = await this.#options.definitions.inUnitOfWork(uow);
    if (definitions.list('SlaPolicy').length === 0) {
      return undefined;
    }
    const runs = before
      ? await this.#options.store.currentRuns(uow.trx, before.id)
      : [];
    const calendarOf = await this.#calendarsOf(uow, runs, definitions);
    const last = events.at(-1)!.seq;
    const entries = [
      ...slaEntries(
        events,
        before?.state,
        ({ seq }) =>
          subjects.changedAt.has(seq) || (!!change.retargets && seq === last),
      ),
    ];
    const moved = await this.#live(uow, before?.id, runs, entries, {
      promise: this.#promise(definitions, seq => subjects.at(seq)),
      calendarOf,
    });
    const changed = moved.filter(run => !runs.includes(run));
    const summary = summarize(moved, calendarOf, after.state.status);
    if (changed.length === 0 && isSame(summary, before?.sla ?? {})) {
      return undefined;
    }
    return {
      summary,
      save: async (unit, ticketId) => {
        const { store, timers } = this.#options;
        await store.save(unit, ticketId, changed, calendarOf);
        if (change.silent) {
          await timers.passOver(unit, ticketId, moved, calendarOf);
        }
        if (changed.length > 0) {
          // All that a new ticket has is known; others have clocks that ended.
          const all = before ? await store.runs(unit.trx, ticketId) : moved;
          await timers.schedule(unit, ticketId, all, calendarOf);
        }
      },
    };
  }

  /**
   * What the clocks of a ticket that are under way would be if the policies of
   * now were applied to it; nothing is written.
   */
  async reapplied(
    uow: UnitOfWork,
    record: TicketRecord,
  ): Promise<{ before: SlaRun[]; after: SlaRun[]; calendarOf: CalendarOf }> {
    const definitions = await this.#options.definitions.inUnitOfWork(uow);
    const current = await this.#options.store.currentRuns(uow.trx, record.id);
    const before = current.filter(({ clock }) => clock.phase !== 'ended');
    const calendarOf = await this.#calendarsOf(uow, before, definitions);
    const entry: SlaEntry = {
      seq: record.lastSeq + 1,
      at: Math.max(uow.now, record.lastEventAt),
      facts: record.state,
      isAnswer: false,
      retargets: true,
    };
    const subject = subjectOf(record);
    const after = await this.#live(uow, record.id, before, [entry], {
      promise: this.#promise(definitions, () => subject),
      calendarOf,
    });
    return { before, after, calendarOf };
  }

  /** @param ticketId - undefined of a new ticket, of which all entries are here */
  async #live(
    uow: UnitOfWork,
    ticketId: number | undefined,
    runs: readonly SlaRun[],
    entries: readonly SlaEntry[],
    rules: { promise: SlaPromise; calendarOf: CalendarOf },
  ): Promise<SlaRun[]> {
    const moved = liveThrough(runs, entries, {
      ...rules,
      earlier: ticketId === undefined ? [] : undefined,
    });
    if (moved) {
      return moved;
    }
    // A clock begins late, and counts from where it would have begun.
    const log = await this.#options.log(uow, ticketId!);
    return liveThrough(runs, entries, {
      ...rules,
      earlier: [...slaEntries(log, {}, () => false)],
    })!;
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

  #promise(
    definitions: DefinitionSnapshot,
    subjectAt: (seq: number) => SlaSubject,
  ): SlaPromise {
    const { calendars } = this.#options;
    const policies = policiesOf(definitions);
    return (metric, startedAt, seq) =>
      draftTerm(policies, subjectAt(seq), metric, {
        startedAt,
        seq,
        calendarOf: name => calendars.current(definitions, name),
      });
  }
}

/**
 * Whether a write can move a clock at all, without reading any. A write of
 * several entries may come back to where it began.
 */
function mayMove(
  { before, events, retargets }: ClockChange,
  { changedAt }: SubjectsAlong,
): boolean {
  return (
    !before ||
    !!retargets ||
    changedAt.size > 0 ||
    events.some(
      ({ body }) =>
        'changes' in body && FACTS_OF_CLOCKS.some(key => body.changes[key]),
    ) ||
    [...slaEntries(events, before.state)].some(({ isAnswer }) => isAnswer)
  );
}

function isSame(a: SlaSummary, b: SlaSummary): boolean {
  return (['dueAt', 'warnAt', 'breachAt', 'isPaused'] as const).every(
    key => a[key] === b[key],
  );
}
