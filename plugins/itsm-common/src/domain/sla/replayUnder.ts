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
import type { SlaMetric } from './slaClock';
import {
  replayRuns,
  slaEntries,
  type SlaLogEntry,
  type SlaRun,
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
  const runs = replayRuns(
    slaEntries(log, {}, ({ seq }) => subjects.changedAt.has(seq)),
    {
      begin: (metric, { at, seq }) => draft(metric, at, seq) ?? 'nothing',
      retarget({ metric, clock }, { seq }) {
        const term = draft(metric, clock.startedAt, seq);
        if (!term) {
          return 'nothing';
        }
        return isSameTerm(term, clock.terms.at(-1)!) ? 'asBefore' : term;
      },
    },
    byKey,
  );
  return { runs, calendarOf: byKey };
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
  let entity: string | undefined;
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
