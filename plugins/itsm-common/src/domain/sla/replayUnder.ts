import type { TicketEventBody } from '../events/ticketEvents';
import type { TicketType } from '../tickets/ticketTypes';
import { choosePolicy, type SlaSubject } from './choosePolicy';
import {
  isSameTerm,
  type KeyedCalendar,
  type SlaPolicyAtRevision,
  termUnder,
} from './draftTerm';
import { isBreached, spentBy, type CalendarOf } from './moveClock';
import { SLA_METRICS, type SlaMetric } from './slaClock';
import {
  lateStarts,
  type SlaDecider,
  slaEntries,
  type SlaLogEntry,
  type SlaRun,
  stepRuns,
} from './slaRuns';

/** Policies and calendars under which tickets are lived through again. @public */
export interface SlaRules {
  policies: readonly SlaPolicyAtRevision[];
  /** A calendar by its name, such as a proposed one. */
  calendarOf: (name: string) => KeyedCalendar | undefined;
}

/**
 * The clocks that a ticket would have had under some rules from its first
 * entry on, each target asked for when its priority or item changed.
 *
 * @param log - oldest entry first
 * @public
 */
export function replayUnder(
  { policies, calendarOf }: SlaRules,
  type: TicketType,
  log: readonly SlaLogEntry[],
): { runs: SlaRun[]; calendarOf: CalendarOf } {
  const used = new Map<string, KeyedCalendar['calendar']>();
  const find = (name: string) => {
    const keyed = calendarOf(name);
    if (keyed) {
      used.set(keyed.key, keyed.calendar);
    }
    return keyed;
  };
  const subjects = subjectsAlong(type, log);
  // One choice serves all metrics, until something changes.
  const chosen = new Map<SlaSubject, ReturnType<typeof choose>>();
  const choose = (subject: SlaSubject) => choosePolicy(policies, subject);
  const draft = (metric: SlaMetric, startedAt: number, seq: number) => {
    const subject = subjects.get(seq)!;
    if (!chosen.has(subject)) {
      chosen.set(subject, choose(subject));
    }
    return termUnder(chosen.get(subject), subject, metric, {
      startedAt,
      seq,
      calendarOf: find,
    });
  };
  const byKey: CalendarOf = key => used.get(key)!;
  const decider: SlaDecider = {
    begin: (metric, { at, seq }) => draft(metric, at, seq) ?? 'nothing',
    retarget({ metric, clock }, { seq }) {
      const term = draft(metric, clock.startedAt, seq);
      if (!term) {
        return 'nothing';
      }
      return isSameTerm(term, clock.terms.at(-1)!) ? 'asBefore' : term;
    },
  };
  const entries = [
    ...slaEntries(log, {}, ({ seq }) => subjects.changedAt.has(seq)),
  ];
  let runs: SlaRun[] = [];
  entries.forEach((entry, index) => {
    runs = stepRuns(runs, entry, decider, byKey);
    if (entry.retargets) {
      const wanted = withoutClock(runs).filter(
        metric => draft(metric, entries[0].at, entry.seq) !== undefined,
      );
      if (wanted.length > 0) {
        runs.push(
          ...lateStarts(
            entries.slice(0, index + 1),
            wanted,
            (metric, { at }) => draft(metric, at, entry.seq) ?? 'nothing',
            byKey,
          ),
        );
      }
    }
  });
  return { runs, calendarOf: byKey };
}

/** Metrics of which no clock is under way. @public */
export function withoutClock(runs: readonly SlaRun[]): SlaMetric[] {
  return SLA_METRICS.filter(
    metric =>
      !runs.some(run => run.metric === metric && run.clock.phase !== 'ended'),
  );
}

/** Fields that decide about targets. */
const DECIDING = [
  'priorityOverride',
  'priorityComputed',
  'offering',
  'service',
  'unit',
] as const;

/** What decided about targets after each entry. */
function subjectsAlong(type: TicketType, log: readonly SlaLogEntry[]) {
  const bySeq = new Map<number, SlaSubject>();
  const changedAt = new Set<number>();
  const facts: Partial<Record<(typeof DECIDING)[number], unknown>> = {};
  // What it was filed with is linked by the entries right behind the first.
  let entity = entityFiledWith(log);
  let subject: SlaSubject | undefined;
  for (const { seq, body } of log) {
    const entityNow = entityAfter(entity, body);
    let isSame = subject !== undefined && entityNow === entity;
    entity = entityNow;
    if ('changes' in body) {
      for (const field of DECIDING) {
        const change = body.changes[field];
        if (change) {
          facts[field] = change.to;
          isSame = false;
        }
      }
    }
    if (!isSame) {
      if (subject) {
        changedAt.add(seq);
      }
      subject = toSubject(type, facts, entity);
    }
    bySeq.set(seq, subject!);
  }
  return { get: (seq: number) => bySeq.get(seq), changedAt };
}

/** Kinds of entries that filing writes behind the first one. */
const OF_FILING: ReadonlySet<TicketEventBody['kind']> = new Set([
  'created',
  'entity_linked',
  'routed',
]);

function entityFiledWith(log: readonly SlaLogEntry[]): string | undefined {
  let entity: string | undefined;
  for (const { at, body } of log) {
    if (at !== log[0].at || !OF_FILING.has(body.kind)) {
      break;
    }
    entity = entityAfter(entity, body);
  }
  return entity;
}

function entityAfter(
  entity: string | undefined,
  body: TicketEventBody,
): string | undefined {
  if (body.kind === 'entity_linked' && body.entity.role === 'primary') {
    return body.entity.ref;
  }
  return body.kind === 'entity_unlinked' && body.entity.role === 'primary'
    ? undefined
    : entity;
}

function toSubject(
  type: TicketType,
  facts: Partial<Record<(typeof DECIDING)[number], unknown>>,
  entity: string | undefined,
): SlaSubject {
  const priority = facts.priorityOverride ?? facts.priorityComputed;
  return {
    type,
    ...(priority === undefined
      ? {}
      : { priority: priority as SlaSubject['priority'] }),
    ...(facts.offering ? { offering: facts.offering as string } : {}),
    ...(facts.service ? { service: facts.service as string } : {}),
    ...(facts.unit ? { unit: facts.unit as string } : {}),
    ...(entity ? { entity } : {}),
  };
}

/** What became of a promise. @public */
export type SlaVerdict =
  /** Done in time. */
  | 'kept'
  | 'missed'
  /** Neither done nor late. */
  | 'open';

/**
 * The verdict on a clock at an instant: a target that was missed stays missed,
 * and is judged on the last term.
 *
 * @returns undefined for one that was withdrawn
 * @public
 */
export function verdictOf(
  run: SlaRun,
  now: number,
  calendarOf: CalendarOf,
): SlaVerdict | undefined {
  const { clock } = run;
  if (run.withdrawnSeq !== undefined) {
    return undefined;
  }
  const target = clock.terms.at(-1)!.target;
  if (isBreached(clock) || spentBy(clock, now, calendarOf) > target) {
    return 'missed';
  }
  return clock.phase === 'ended' || clock.pause?.cause === 'resolved'
    ? 'kept'
    : 'open';
}
