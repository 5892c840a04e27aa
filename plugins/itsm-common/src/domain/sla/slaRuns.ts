import type { TicketEvent } from '../events/ticketEvents';
import type { CalendarOf, SlaStep } from './moveClock';
import { moveClock, startClock } from './moveClock';
import { phaseOf, type SlaFacts } from './phaseOf';
import { SLA_METRICS, type SlaClock, type SlaMetric } from './slaClock';

/**
 * One clock of a ticket. Response and resolution have one each; the update
 * metric begins another one with each answer.
 *
 * @public
 */
export interface SlaRun {
  metric: SlaMetric;
  /** Entry of the log with which it began. */
  begunSeq: number;
  clock: SlaClock;
  /** Entry since which nothing is promised any more; nobody judges it. */
  withdrawnSeq?: number;
}

/** An entry of the log, as clocks see it. @public */
export interface SlaEntry {
  seq: number;
  at: number;
  /** How the ticket stands after it. */
  facts: SlaFacts;
  /** The desk spoke to the requester. */
  isAnswer: boolean;
  /** What decides about targets may have changed. */
  retargets: boolean;
}

/** A term before it begins. @public */
export type SlaTermDraft = NonNullable<SlaStep['term']>;

/**
 * What is promised from an entry on: a term, nothing, or what was promised
 * before.
 *
 * @public
 */
export type SlaDecision = SlaTermDraft | 'nothing' | 'asBefore';

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
  observe: SlaObserver = () => {},
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
        observe(run, { ...firstStep(run), seq: entry.seq });
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
  observe: SlaObserver,
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
    observe(taken, { ...step, seq });
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
  if (decision !== 'asBefore') {
    return take({ at, ...phase, term: decision });
  }
  return isSame ? run : take({ at, ...phase });
}

function phaseAt(metric: SlaMetric, { facts, seq }: SlaEntry) {
  const { phase, pause } = phaseOf(metric, facts);
  return { phase, ...(pause ? { pause: { ...pause, seq } } : {}) };
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
 * The decisions that were taken when clocks were stored, taken again: the
 * first term of a clock holds from its beginning, also when it was found
 * later.
 *
 * @public
 */
export function decideAsStored(runs: readonly SlaRun[]): SlaDecider {
  const find = (metric: SlaMetric, begunSeq: number) =>
    runs.find(run => run.metric === metric && run.begunSeq === begunSeq);
  const draft = (run: SlaRun, index: number): SlaTermDraft => {
    const { spentBefore: _, at: __, ...term } = run.clock.terms[index];
    return term;
  };
  return {
    begin(metric, { seq }) {
      const run = find(metric, seq);
      return run ? draft(run, 0) : 'nothing';
    },
    retarget({ metric, begunSeq }, { seq }) {
      const run = find(metric, begunSeq);
      if (!run || run.withdrawnSeq === seq) {
        return 'nothing';
      }
      const index = run.clock.terms.findIndex(
        (term, position) => position > 0 && term.seq === seq,
      );
      return index < 0 ? 'asBefore' : draft(run, index);
    },
  };
}

/** What of an entry of the log clocks look at. @public */
export type SlaLogEntry = Pick<
  TicketEvent,
  'seq' | 'at' | 'visibility' | 'body'
> & { byStaff: boolean };

/** What of a ticket moves its clocks; see {@link SlaFacts}. @public */
export const FACTS_OF_CLOCKS = [
  'status',
  'pendingReason',
  'pendingClock',
  'ownedAt',
] as const satisfies readonly (keyof SlaFacts)[];

/**
 * Reads a log as clocks see it.
 *
 * @param before - how the ticket stood before the first of them
 * @param retargets - whether an entry may have changed targets
 * @public
 */
export function* slaEntries(
  events: Iterable<SlaLogEntry>,
  before: Partial<SlaFacts> = {},
  retargets: (event: SlaLogEntry) => boolean = () => true,
): Generator<SlaEntry> {
  const facts: Record<string, unknown> = {};
  for (const key of FACTS_OF_CLOCKS) {
    facts[key] = before[key];
  }
  for (const event of events) {
    const { seq, at, body } = event;
    if ('changes' in body) {
      for (const key of FACTS_OF_CLOCKS) {
        const change = body.changes[key];
        if (change) {
          facts[key] = change.to;
        }
      }
    }
    yield {
      seq,
      at,
      facts: { ...facts } as unknown as SlaFacts,
      isAnswer: isAnswer(event),
      retargets: seq > 1 && retargets(event),
    };
  }
}

/** A public entry in which the desk says something to the requester. */
function isAnswer(entry: SlaLogEntry): boolean {
  const { body, visibility, byStaff } = entry;
  return (
    byStaff &&
    visibility === 'public' &&
    (body.kind === 'comment' ||
      (body.kind === 'transition' && (!!body.text || !!body.textTaken)))
  );
}
