import { isBreached, spentBy, type CalendarOf } from './moveClock';
import type { SlaLogEntry } from './slaEntries';
import type { SlaRun } from './slaRuns';

/** What became of a promise. @public */
export type SlaVerdict =
  /** Done in time. */
  | 'kept'
  | 'missed'
  /** Neither done nor late. */
  | 'open'
  /** The ticket was cancelled before it was late: neither kept nor missed. */
  | 'void';

/**
 * When a ticket was cancelled, which is the end of its life cycle.
 *
 * @returns undefined for one that was not
 * @public
 */
export function cancelledAt(log: readonly SlaLogEntry[]): number | undefined {
  return log.find(
    ({ body }) => 'changes' in body && body.changes.status?.to === 'cancelled',
  )?.at;
}

/**
 * The verdict on a clock at an instant: a target that was missed stays missed,
 * and is judged on the last term.
 *
 * @param cancelled - when its ticket was cancelled, if it was: what ended
 *   before was done
 * @returns undefined for one that was withdrawn
 * @public
 */
export function verdictOf(
  run: SlaRun,
  now: number,
  calendarOf: CalendarOf,
  cancelled?: number,
): SlaVerdict | undefined {
  const { clock } = run;
  if (run.withdrawnSeq !== undefined) {
    return undefined;
  }
  const target = clock.terms.at(-1)!.target;
  if (isBreached(clock) || spentBy(clock, now, calendarOf) > target) {
    return 'missed';
  }
  if (clock.phase === 'ended') {
    return clock.since === cancelled ? 'void' : 'kept';
  }
  return clock.pause?.cause === 'resolved' ? 'kept' : 'open';
}

/**
 * Whether somebody judges a promise by its verdict: it counts where promises
 * are counted.
 *
 * @public
 */
export function isJudged(verdict: SlaVerdict | undefined): boolean {
  return verdict !== undefined && verdict !== 'void';
}
