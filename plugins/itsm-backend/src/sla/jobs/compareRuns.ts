import {
  type CalendarOf,
  dueOf,
  isJudged,
  type SlaRun,
  type SlaVerdict,
  verdictOf,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRecord } from '../../tickets/TicketRecord';
import type { ClockChangeRow, SumRow } from './SlaJobStore';

/** Clocks of a ticket under some rules. @internal */
export interface JudgedRuns {
  runs: readonly SlaRun[];
  calendarOf: CalendarOf;
}

/** One clock under both. @internal */
export interface ComparedClock extends Omit<ClockChangeRow, 'ticketId'> {
  isSame: boolean;
}

/** When clocks are judged. @internal */
export interface JudgedAt {
  now: number;
  /** When the ticket was cancelled, if it was. */
  cancelled?: number;
}

/** The clocks of a ticket before and after, side by side. @internal */
export function compareRuns(
  before: JudgedRuns,
  after: JudgedRuns,
  when: JudgedAt,
): ComparedClock[] {
  const keyOf = ({ metric, begunSeq }: SlaRun) => `${metric} ${begunSeq}`;
  const all = new Map<string, { before?: SlaRun; after?: SlaRun }>();
  before.runs.forEach(run => all.set(keyOf(run), { before: run }));
  after.runs.forEach(run =>
    all.set(keyOf(run), { ...all.get(keyOf(run)), after: run }),
  );
  return [...all.values()].map(pair => {
    const { metric, begunSeq } = (pair.before ?? pair.after)!;
    const one = judge(pair.before, before.calendarOf, when);
    const other = judge(pair.after, after.calendarOf, when);
    const isCounted = isJudged(one.verdict) || isJudged(other.verdict);
    return {
      metric,
      begunSeq,
      isSame:
        // What nobody judges makes no difference to anybody.
        !isCounted ||
        (one.verdict === other.verdict &&
          one.due === other.due &&
          pair.before?.clock.terms.at(-1)!.target ===
            pair.after?.clock.terms.at(-1)!.target),
      ...(one.verdict ? { before: one.verdict } : {}),
      ...(other.verdict ? { after: other.verdict } : {}),
      ...(one.due === undefined ? {} : { dueBefore: one.due }),
      ...(other.due === undefined ? {} : { dueAfter: other.due }),
    };
  });
}

function judge(
  run: SlaRun | undefined,
  calendarOf: CalendarOf,
  { now, cancelled }: JudgedAt,
): { verdict?: SlaVerdict; due?: number } {
  if (!run) {
    return {};
  }
  const verdict = verdictOf(run, now, calendarOf, cancelled);
  const due = dueOf(run.clock, calendarOf);
  return {
    ...(verdict ? { verdict } : {}),
    ...(due === undefined ? {} : { due }),
  };
}

/**
 * Adds the clocks of a ticket to the sums of its service and team, but for
 * those that are judged neither before nor after.
 *
 * @internal
 */
export function addToSums(
  sums: SumRow[],
  { state }: Pick<TicketRecord, 'state'>,
  clocks: readonly ComparedClock[],
): void {
  const counted = clocks.filter(
    ({ before, after }) => isJudged(before) || isJudged(after),
  );
  for (const { metric, before, after } of counted) {
    let sum = sums.find(
      each =>
        each.metric === metric &&
        each.service === state.service &&
        each.team === state.team,
    );
    if (!sum) {
      sum = {
        metric,
        ...(state.service ? { service: state.service } : {}),
        team: state.team,
        clocks: 0,
        missedBefore: 0,
        missedAfter: 0,
        gained: 0,
        lost: 0,
      };
      sums.push(sum);
    }
    const wasMissed = before === 'missed';
    const isMissed = after === 'missed';
    sum.clocks += 1;
    sum.missedBefore += Number(wasMissed);
    sum.missedAfter += Number(isMissed);
    sum.gained += Number(isMissed && !wasMissed);
    sum.lost += Number(wasMissed && !isMissed);
  }
}
