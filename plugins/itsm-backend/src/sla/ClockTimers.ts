import {
  type CalendarOf,
  isReachedBy,
  slaMarks,
  type SlaMark,
  type SlaRun,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import type { UnitOfWork } from '../database/UnitOfWork';
import {
  keyOfMark,
  NOBODY_TOLD,
  type SlaStore,
  type ToldMark,
} from './SlaStore';
import type { TimerStore } from './TimerStore';

/**
 * Sets the timer of a ticket's clocks: when somebody is to be told next.
 *
 * @internal
 */
export class ClockTimers {
  readonly #store: SlaStore;
  readonly #timers: TimerStore;
  readonly #clock: Clock;

  constructor(options: { store: SlaStore; timers: TimerStore; clock: Clock }) {
    this.#store = options.store;
    this.#timers = options.timers;
    this.#clock = options.clock;
  }

  /**
   * Sets the timer to the next warning or breach that nobody was told of, also
   * of clocks that have ended since they reached it.
   *
   * @param runs - all clocks of the ticket
   */
  async schedule(
    uow: UnitOfWork,
    ticketId: number,
    runs: readonly SlaRun[],
    calendarOf: CalendarOf,
  ): Promise<void> {
    const [next] = await this.#untold(uow, ticketId, runs, calendarOf);
    await this.#timers.set(uow, ticketId, 'sla', ringsAt(next));
  }

  /** What was reached by now counts as told. */
  async passOver(
    uow: UnitOfWork,
    ticketId: number,
    runs: readonly SlaRun[],
    calendarOf: CalendarOf,
  ): Promise<void> {
    const now = this.#clock.now();
    const untold = await this.#untold(uow, ticketId, runs, calendarOf);
    const reached = untold.filter(mark => isReachedBy(mark, now));
    await this.#store.addMarks(
      uow,
      reached.map(mark => ({ ticketId, mark })),
      NOBODY_TOLD,
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
    const now = Math.max(uow.now, this.#clock.now());
    if (!marks.some(mark => isReachedBy(mark, now))) {
      return marks;
    }
    return without(marks, await this.#store.marks(uow.trx, ticketId));
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
