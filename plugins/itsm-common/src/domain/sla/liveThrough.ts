import { isSameTerm } from './draftTerm';
import type { CalendarOf } from './moveClock';
import { phaseOf } from './phaseOf';
import { SLA_METRICS, type SlaMetric } from './slaClock';
import type { SlaEntry } from './slaEntries';
import {
  lateStarts,
  type SlaDecider,
  type SlaRun,
  type SlaTermDraft,
  stepRuns,
} from './slaRuns';

/**
 * What is promised for a metric with an entry, to a clock that began at an
 * instant; undefined when nothing is.
 *
 * @public
 */
export type SlaPromise = (
  metric: SlaMetric,
  startedAt: number,
  seq: number,
) => SlaTermDraft | undefined;

/** Decides about targets by what is promised. */
function decideBy(promise: SlaPromise): SlaDecider {
  return {
    begin: (metric, { at, seq }) => promise(metric, at, seq) ?? 'nothing',
    retarget({ metric, clock }, { seq }) {
      const term = promise(metric, clock.startedAt, seq);
      if (!term) {
        return 'nothing';
      }
      return isSameTerm(term, clock.terms.at(-1)!) ? 'asBefore' : term;
    },
  };
}

/** Metrics of which no clock is under way. */
function withoutClock(runs: readonly SlaRun[]): SlaMetric[] {
  return SLA_METRICS.filter(
    metric =>
      !runs.some(run => run.metric === metric && run.clock.phase !== 'ended'),
  );
}

/**
 * Takes the clocks of a ticket over some entries of its log, with those that
 * begin late: something is promised then for what had no target before.
 *
 * @param runs - clocks before the first of them
 * @param options - `earlier`: the entries before those; they are needed only
 *   when a clock begins late
 * @returns all clocks after the last entry, the same objects where nothing
 *   happened to them; undefined when `earlier` was needed and is not there
 * @public
 */
export function liveThrough(
  runs: readonly SlaRun[],
  entries: readonly SlaEntry[],
  options: {
    promise: SlaPromise;
    calendarOf: CalendarOf;
    earlier: readonly SlaEntry[] | undefined;
  },
): SlaRun[] | undefined {
  const { promise, calendarOf, earlier } = options;
  const decider = decideBy(promise);
  let moved = [...runs];
  for (const [index, entry] of entries.entries()) {
    moved = stepRuns(moved, entry, decider, calendarOf);
    if (!entry.retargets) {
      continue;
    }
    const startedAt = (earlier?.[0] ?? entries[0]).at;
    const wanted = withoutClock(moved).filter(
      metric =>
        // One whose time is over does not begin any more.
        phaseOf(metric, entry.facts).phase !== 'ended' &&
        promise(metric, startedAt, entry.seq) !== undefined,
    );
    if (wanted.length === 0) {
      continue;
    }
    if (!earlier) {
      return undefined;
    }
    moved.push(
      ...lateStarts(
        [...earlier, ...entries.slice(0, index + 1)],
        wanted,
        (metric, { at }) => promise(metric, at, entry.seq) ?? 'nothing',
        calendarOf,
      ),
    );
  }
  return moved;
}
