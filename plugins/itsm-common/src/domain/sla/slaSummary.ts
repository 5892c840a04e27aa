import { type CalendarOf, dueOf, missedAt, upcoming } from './moveClock';
import type { TicketStatus } from '../lifecycle/lifecycles';
import { isBreach, type SlaPassed } from './slaClock';
import type { SlaRun } from './slaRuns';

/**
 * What lists and chips need to know of a ticket's clocks without reading
 * them: instants that stay true while nothing happens, so that no timer has to
 * touch what is only at risk.
 *
 * @public
 */
export interface SlaSummary {
  /**
   * When the next target is due; undefined when no clock runs, unless one
   * that stands still was missed before: then since when.
   */
  dueAt?: number;
  /** Since or from when one is at risk. */
  warnAt?: number;
  /**
   * Since or after when one is missed; a response that was late stays so
   * after somebody has taken the ticket.
   */
  breachAt?: number;
  /** Something is promised, and all clocks stand still. */
  isPaused?: true;
}

/** A threshold of a clock, reached or ahead. @public */
export interface SlaMark extends SlaPassed {
  run: SlaRun;
  isBreach: boolean;
  /** It was reached before something else happened to the clock. */
  isReached: boolean;
}

/**
 * Whether a threshold counts at an instant. What happens at the very instant at
 * which it is reached is in time.
 *
 * @public
 */
export function isReachedBy(
  { isReached, at }: Pick<SlaMark, 'isReached' | 'at'>,
  now: number,
): boolean {
  return isReached || at < now;
}

/** @returns the thresholds of a clock's last term, reached and ahead */
function marksOf(run: SlaRun, calendarOf: CalendarOf): SlaMark[] {
  const { clock } = run;
  const term = clock.terms.length - 1;
  return marksOfRun(run, calendarOf).filter(each => each.term === term);
}

/**
 * The thresholds of all terms of a clock, reached and ahead; of one that was
 * withdrawn, those that it had reached by then.
 *
 * @public
 */
export function marksOfRun(run: SlaRun, calendarOf: CalendarOf): SlaMark[] {
  const { clock } = run;
  return [
    ...clock.passed.map(passed => toMark(run, passed, true)),
    ...upcoming(clock, calendarOf).map(ahead => toMark(run, ahead, false)),
  ];
}

function toMark(run: SlaRun, passed: SlaPassed, isReached: boolean): SlaMark {
  const term = run.clock.terms[passed.term];
  return {
    ...passed,
    run,
    isReached,
    isBreach: isBreach(term, term.thresholds[passed.threshold]),
  };
}

const DONE: readonly TicketStatus[] = ['resolved', 'closed', 'cancelled'];

/**
 * Sums clocks up for lists.
 *
 * @param runs - those under way, and those that ended late
 * @param status - of the ticket: what is done asks nothing of anybody, unless
 *   it is reopened
 * @public
 */
export function summarize(
  runs: readonly SlaRun[],
  calendarOf: CalendarOf,
  status: TicketStatus,
): SlaSummary {
  const summary: SlaSummary = {};
  if (DONE.includes(status)) {
    return summary;
  }
  const lower = (
    key: 'dueAt' | 'warnAt' | 'breachAt',
    at: number | undefined,
  ) => {
    if (at !== undefined && at < (summary[key] ?? Infinity)) {
      summary[key] = at;
    }
  };
  const open = runs.filter(({ clock }) => clock.phase !== 'ended');
  for (const run of open) {
    lower('dueAt', dueOf(run.clock, calendarOf) ?? missedAt(run.clock));
    for (const mark of marksOf(run, calendarOf)) {
      lower(mark.isBreach ? 'breachAt' : 'warnAt', mark.at);
    }
  }
  runs.filter(isLateResponse).forEach(({ clock }) => {
    lower('breachAt', missedAt(clock));
  });
  if (open.length > 0 && open.every(({ clock }) => clock.phase === 'paused')) {
    summary.isPaused = true;
  }
  return summary;
}

/** Somebody took the ticket too late: nothing makes that good any more. */
function isLateResponse({ metric, clock, withdrawnSeq }: SlaRun): boolean {
  return (
    metric === 'response' &&
    clock.phase === 'ended' &&
    withdrawnSeq === undefined
  );
}

/**
 * Thresholds of all terms that were reached, and those that will be if nothing
 * happens, in the order of their instants. A breach counts from its instant
 * on; what happens at that very instant is in time.
 *
 * @public
 */
export function slaMarks(
  runs: readonly SlaRun[],
  calendarOf: CalendarOf,
): SlaMark[] {
  return runs
    .filter(({ withdrawnSeq }) => withdrawnSeq === undefined)
    .flatMap(run => marksOfRun(run, calendarOf))
    .sort((a, b) => a.at - b.at);
}
