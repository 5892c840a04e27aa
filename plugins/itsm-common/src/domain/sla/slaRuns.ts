import type { CalendarOf, SlaStep } from './moveClock';
import { moveClock, startClock } from './moveClock';
import { phaseOf } from './phaseOf';
import { SLA_METRICS, type SlaClock, type SlaMetric } from './slaClock';
import type { SlaEntry } from './slaEntries';

/**
 * One clock of a ticket. Response and resolution have one each; the update
 * metric begins another one with each answer.
 *
 * @public
 */
export interface SlaRun {
  metric: SlaMetric;
  /** Entry of the log with which it began, or with which it was promised. */
  begunSeq: number;
  clock: SlaClock;
  /**
   * It was promised later than its time begins: the entry with which that
   * begins, and the instant of the promise. Nothing was late before it.
   */
  late?: { seq: number; promisedAt: number };
  /** Entry since which nothing is promised any more; nobody judges it. */
  withdrawnSeq?: number;
}

/** A term before it begins. @public */
export type SlaTermDraft = NonNullable<SlaStep['term']>;

/**
 * What is promised from an entry on: a term, nothing, or what was promised
 * before; with `counted`, what has passed until then is counted all the same.
 *
 * @public
 */
export type SlaDecision = SlaTermDraft | 'nothing' | 'asBefore' | 'counted';

/** Decides about targets. @public */
export interface SlaDecider {
  /** Of a clock that begins. */
  begin(metric: SlaMetric, entry: SlaEntry): SlaDecision;
  /** Of a clock that is under way, at an entry that retargets. */
  retarget(run: SlaRun, entry: SlaEntry): SlaDecision;
}

/** A step of one clock, for its explanation. @public */
export type SlaRunStep = SlaStep & { seq: number };

/** Called for each step that a clock takes. @public */
export type SlaObserver = (run: SlaRun, step: SlaRunStep) => void;

/**
 * Takes the clocks of a ticket over one entry of its log. Live and in a
 * replay it is this function, so that both come to the same.
 *
 * @param runs - all clocks, also those that have ended
 * @returns all clocks after it; the same objects where nothing happened
 * @public
 */
export function stepRuns(
  runs: readonly SlaRun[],
  entry: SlaEntry,
  decider: SlaDecider,
  calendarOf: CalendarOf,
  observe?: SlaObserver,
): SlaRun[] {
  const next = [...runs];
  for (const metric of SLA_METRICS) {
    const at = next.findIndex(
      run => run.metric === metric && run.clock.phase !== 'ended',
    );
    const begins = entry.seq === 1 || (metric === 'update' && entry.isAnswer);
    if (at >= 0) {
      next[at] = stepRun(next[at], entry, begins, decider, calendarOf, observe);
    }
    if (begins) {
      const run = beginRun(metric, entry, decider);
      if (run) {
        next.push(run);
        observe?.(run, { ...firstStep(run), seq: entry.seq });
      }
    }
  }
  return next;
}

/** The step with which a clock began. */
function firstStep({ clock }: SlaRun): SlaStep {
  const { spentBefore: _, ...term } = clock.terms[0];
  return {
    at: clock.startedAt,
    phase: clock.phase,
    ...(clock.pause ? { pause: clock.pause } : {}),
    term,
  };
}

function beginRun(
  metric: SlaMetric,
  entry: SlaEntry,
  decider: SlaDecider,
): SlaRun | undefined {
  const { at, seq } = entry;
  const moved = phaseAt(metric, entry);
  if (moved.phase === 'ended') {
    return undefined;
  }
  const term = decider.begin(metric, entry);
  return typeof term === 'string'
    ? undefined
    : { metric, begunSeq: seq, clock: startClock({ ...moved, at, term }) };
}

function stepRun(
  run: SlaRun,
  entry: SlaEntry,
  isAnswered: boolean,
  decider: SlaDecider,
  calendarOf: CalendarOf,
  observe: SlaObserver | undefined,
): SlaRun {
  const { at, seq } = entry;
  const { clock } = run;
  const moved = phaseAt(run.metric, entry);
  const take = (step: SlaStep, more: Partial<SlaRun> = {}): SlaRun => {
    const taken = {
      ...run,
      ...more,
      clock: moveClock(clock, step, calendarOf),
    };
    observe?.(taken, { ...step, seq });
    return taken;
  };
  if (isAnswered || moved.phase === 'ended') {
    return take({ at, phase: 'ended' });
  }
  const decision = entry.retargets ? decider.retarget(run, entry) : 'asBefore';
  if (decision === 'nothing') {
    return take({ at, phase: 'ended' }, { withdrawnSeq: seq });
  }
  const isSame =
    moved.phase === clock.phase &&
    moved.pause?.cause === clock.pause?.cause &&
    moved.pause?.reason === clock.pause?.reason;
  const phase = isSame
    ? { phase: clock.phase, ...(clock.pause ? { pause: clock.pause } : {}) }
    : moved;
  if (typeof decision !== 'string') {
    return take({ at, ...phase, term: decision });
  }
  return isSame && decision === 'asBefore' ? run : take({ at, ...phase });
}

function phaseAt(
  metric: SlaMetric,
  { facts, seq }: SlaEntry,
): Pick<SlaClock, 'phase' | 'pause'> {
  const { phase, pause } = phaseOf(metric, facts);
  return pause ? { phase, pause: { ...pause, seq } } : { phase };
}

/** Clocks of a ticket, lived through from its first entry on. @public */
export function replayRuns(
  entries: Iterable<SlaEntry>,
  decider: SlaDecider,
  calendarOf: CalendarOf,
  observe?: SlaObserver,
): SlaRun[] {
  let runs: SlaRun[] = [];
  for (const entry of entries) {
    runs = stepRuns(runs, entry, decider, calendarOf, observe);
  }
  return runs;
}

/**
 * Lives through the log once more with the decisions that were taken when a
 * clock was stored: its first term holds from its beginning, also when it was
 * promised later.
 *
 * @param entries - of the whole log; all of them may retarget
 * @returns the clock as the log and its own terms give it
 * @public
 */
export function replayStored(
  stored: SlaRun,
  entries: Iterable<SlaEntry>,
  calendarOf: CalendarOf,
  observe?: SlaObserver,
): SlaRun | undefined {
  const { metric, begunSeq, late, withdrawnSeq } = stored;
  const draft = (index: number): SlaTermDraft => {
    const { spentBefore: _, at: __, ...term } = stored.clock.terms[index];
    return term;
  };
  const [run] = replayRuns(
    entries,
    {
      begin: (each, { seq }) =>
        each === metric && seq === (late?.seq ?? begunSeq)
          ? draft(0)
          : 'nothing',
      retarget(_run, { seq }) {
        if (withdrawnSeq === seq) {
          return 'nothing';
        }
        if (late && seq === begunSeq) {
          return 'counted';
        }
        const index = stored.clock.terms.findIndex(
          (term, position) => position > 0 && term.seq === seq,
        );
        return index < 0 ? 'asBefore' : draft(index);
      },
    },
    calendarOf,
    observe,
  );
  return run && (late ? promisedLate(run, begunSeq, late.promisedAt) : run);
}

/** Nothing is late before it was promised. */
function promisedLate(
  run: SlaRun,
  begunSeq: number,
  promisedAt: number,
): SlaRun {
  return {
    ...run,
    begunSeq,
    late: { seq: run.begunSeq, promisedAt },
    clock: {
      ...run.clock,
      passed: run.clock.passed.map(each => ({
        ...each,
        at: Math.max(each.at, promisedAt),
      })),
    },
  };
}

/**
 * Clocks of what had no target until an entry: they count from where they
 * would have begun, so that the log is lived through once more.
 *
 * @param entries - of the log up to that entry, which is the last one
 * @param wanted - metrics for which something is promised now
 * @param decide - the term of a clock that begins with an entry
 * @returns clocks that are under way then
 * @public
 */
export function lateStarts(
  entries: readonly SlaEntry[],
  wanted: readonly SlaMetric[],
  decide: SlaDecider['begin'],
  calendarOf: CalendarOf,
): SlaRun[] {
  const last = entries.at(-1)!;
  const all = replayRuns(
    [...entries.slice(0, -1), { ...last, retargets: true }],
    {
      begin(metric, entry) {
        const term = wanted.includes(metric)
          ? decide(metric, entry)
          : 'nothing';
        return typeof term === 'string' ? term : { ...term, seq: last.seq };
      },
      // What passed before the promise has passed by then.
      retarget: (_, { seq }) => (seq === last.seq ? 'counted' : 'asBefore'),
    },
    calendarOf,
  );
  return wanted.flatMap(metric => {
    const run = all.filter(each => each.metric === metric).at(-1);
    return !run || run.clock.phase === 'ended'
      ? []
      : [promisedLate(run, last.seq, last.at)];
  });
}
