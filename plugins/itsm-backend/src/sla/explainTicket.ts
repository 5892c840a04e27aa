import {
  type CalendarOf,
  dueOf,
  explainClock,
  isBreach,
  isReachedBy,
  marksOfRun,
  type LocalizedText,
  replayStored,
  SLA_METRICS,
  type SlaClockView,
  slaEntries,
  type SlaMark,
  slaMarks,
  type SlaPause,
  type SlaRun,
  type SlaRunStep,
  type SlaSegment,
  spentBy,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import type { StoredEvent } from '../tickets/ticketEventRow';
import { isoInstant } from '../tickets/views/ticketSummaryView';
import {
  type ViewContext,
  viewCode,
  viewPerson,
} from '../tickets/views/ViewContext';
import { parseKey } from './Calendars';
import { policiesOf } from './policiesOf';
import { keyOfMark, NOBODY_TOLD, type ToldMark } from './SlaStore';
import { thresholdView } from './thresholdView';

/** Segments of one clock that are told one by one; the newest ones. */
const SEGMENTS = 2_000;

/** Everything from which clocks are explained. @internal */
export interface ClockFacts {
  runs: readonly SlaRun[];
  /** The whole log, oldest entry first. */
  events: readonly StoredEvent[];
  told: readonly ToldMark[];
  calendarOf: CalendarOf;
  timeZoneOf: (key: string) => string;
  context: ViewContext;
  now: number;
  /** Whether the reader may know who was told, and why a policy was chosen. */
  readInternal: boolean;
}

/**
 * Accounts for all time of a ticket's clocks (Mesa semantics 3.3). The log is
 * lived through once more; what comes out are the stored clocks, and the steps
 * by which they came there.
 *
 * @internal
 */
export function explainTicket(facts: ClockFacts): SlaClockView[] {
  const { runs, events, calendarOf } = facts;
  const entries = [...slaEntries(events)];
  const seen = new Map<string, number>();
  return [...runs]
    .sort(
      (a, b) =>
        SLA_METRICS.indexOf(a.metric) - SLA_METRICS.indexOf(b.metric) ||
        a.begunSeq - b.begunSeq,
    )
    .map(run => {
      const cycle = (seen.get(run.metric) ?? 0) + 1;
      seen.set(run.metric, cycle);
      const steps: SlaRunStep[] = [];
      replayStored(run, entries, calendarOf, (_, step) => steps.push(step));
      return explainRun(run, cycle, steps, facts);
    });
}

function explainRun(
  run: SlaRun,
  cycle: number,
  steps: readonly SlaRunStep[],
  facts: ClockFacts,
): SlaClockView {
  const { calendarOf, now } = facts;
  const { clock } = run;
  const isOver = clock.phase === 'ended';
  const until = Math.max(now, clock.since);
  const segments = explainClock(steps, until, calendarOf);
  const due = dueOf(clock, calendarOf);
  const last = clock.terms.length - 1;
  const breach = slaMarks([run], calendarOf).find(
    mark => mark.term === last && mark.isBreach && isReachedBy(mark, now),
  );
  const shown = segments.slice(-SEGMENTS);
  return {
    metric: run.metric,
    cycle,
    phase: clock.phase,
    isWithdrawn: run.withdrawnSeq !== undefined,
    startedAt: isoInstant(clock.startedAt),
    ...(isOver ? { endedAt: isoInstant(clock.since) } : {}),
    ...(due === undefined ? {} : { dueAt: isoInstant(due) }),
    ...(breach ? { breachedAt: isoInstant(breach.at) } : {}),
    targetMs: clock.terms[last].target,
    spentMs: spentBy(clock, until, calendarOf),
    ...(clock.pause ? { pause: pauseView(clock.pause, facts) } : {}),
    terms: clock.terms.map(term => termView(term, facts)),
    marks: marksOfRun(run, calendarOf).map(mark => markView(mark, facts)),
    sums: sumsOf(segments),
    segments: shown.map(segment => segmentView(segment, facts)),
    segmentsLeftOut: segments.length - shown.length,
  };
}

function sumsOf(segments: readonly SlaSegment[]): SlaClockView['sums'] {
  const sums = { running: 0, paused: 0, outside: 0, holiday: 0 };
  for (const { kind, start, end } of segments) {
    if (kind !== 'ended') {
      sums[kind] += end - start;
    }
  }
  return sums;
}

function segmentView(
  { start, end, pause, ...rest }: SlaSegment,
  facts: ClockFacts,
): SlaClockView['segments'][number] {
  return {
    ...rest,
    start: isoInstant(start),
    end: isoInstant(end),
    ...(pause ? { pause: pauseView(pause, facts) } : {}),
  };
}

function pauseView(
  { cause, reason, seq }: SlaPause,
  { context, events, readInternal }: ClockFacts,
): NonNullable<SlaClockView['pause']> {
  const entry = events.find(event => event.seq === seq);
  const shownSeq = readInternal ? seq : entry?.publicSeq;
  return {
    cause,
    ...(reason ? { reason: viewCode(context, 'pendingReason', reason) } : {}),
    ...(shownSeq === undefined ? {} : { seq: shownSeq }),
    ...(entry?.actor ? { by: viewPerson(context, entry.actor) } : {}),
  };
}

function termView(
  term: SlaRun['clock']['terms'][number],
  { context, timeZoneOf, readInternal }: ClockFacts,
): SlaClockView['terms'][number] {
  const { definitions } = context;
  const { basis } = term;
  const [calendar, ...lists] = parseKey(term.calendar);
  const policy = basis?.policy ?? '';
  const current = policiesOf(definitions).find(({ name }) => name === policy);
  return {
    at: isoInstant(term.at),
    targetMs: term.target,
    written: basis?.written ?? '',
    policy: {
      ...named(definitions, 'SlaPolicy', policy),
      revision: basis?.policyRevision ?? 0,
      isCurrent: current?.revision === basis?.policyRevision,
    },
    calendar: {
      ...named(definitions, 'Calendar', calendar.name),
      revision: calendar.revision,
      timeZone: timeZoneOf(term.calendar),
      holidayLists: lists.map(list => ({
        ...named(definitions, 'HolidayList', list.name),
        revision: list.revision,
      })),
    },
    ...(basis?.priority === undefined ? {} : { priority: basis.priority }),
    fits: readInternal
      ? ((basis?.fits ?? []) as SlaClockView['terms'][number]['fits'])
      : [],
    passedOver: (readInternal ? basis?.passedOver ?? [] : []).map(name =>
      named(definitions, 'SlaPolicy', name),
    ),
    spentBeforeMs: term.spentBefore,
  };
}

function named(
  definitions: DefinitionSnapshot,
  kind: 'SlaPolicy' | 'Calendar' | 'HolidayList',
  name: string,
): { name: string; title: LocalizedText } {
  return { name, title: definitions.get(kind, name)?.spec.title ?? name };
}

function markView(
  { run, term, threshold, at, isReached }: SlaMark,
  { told, now, readInternal }: ClockFacts,
): SlaClockView['marks'][number] {
  const { metric, begunSeq, clock } = run;
  const key = keyOfMark({ metric, begunSeq, term, threshold });
  const mark = readInternal
    ? told.find(each => keyOfMark(each) === key)
    : undefined;
  const { thresholds } = clock.terms[term];
  return {
    term,
    ...thresholdView(thresholds[threshold]),
    isBreach: isBreach(clock.terms[term], thresholds[threshold]),
    at: isoInstant(at),
    isAhead: !isReachedBy({ at, isReached }, now),
    ...(mark && mark.toldAt !== NOBODY_TOLD
      ? { toldAt: isoInstant(mark.toldAt) }
      : {}),
  };
}
