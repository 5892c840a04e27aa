import { type CalendarOf, dueOf, upcoming } from './moveClock';
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
  /** When the next target is due; undefined when no clock runs. */
  dueAt?: number;
  /** Since or from when one is at risk. */
  warnAt?: number;
  /** Since or after when one is missed. */
  breachAt?: number;
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
  return allMarksOf(run, calendarOf).filter(each => each.term === term);
}

/** The same of all of its terms. */
function allMarksOf(run: SlaRun, calendarOf: CalendarOf): SlaMark[] {
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

/** @public */
export function summarize(
  runs: readonly SlaRun[],
  calendarOf: CalendarOf,
): SlaSummary {
  const summary: SlaSummary = {};
  const lower = (key: keyof SlaSummary, at: number | undefined) => {
    if (at !== undefined && at < (summary[key] ?? Infinity)) {
      summary[key] = at;
    }
  };
  for (const run of runs) {
    const { clock } = run;
    // What is resolved asks nothing of anybody, unless it is reopened.
    if (clock.phase !== 'ended' && clock.pause?.cause !== 'resolved') {
      lower('dueAt', dueOf(clock, calendarOf));
      for (const mark of marksOf(run, calendarOf)) {
        lower(mark.isBreach ? 'breachAt' : 'warnAt', mark.at);
      }
    }
  }
  return summary;
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
    .flatMap(run => allMarksOf(run, calendarOf))
    .sort((a, b) => a.at - b.at);
}
