import type { TicketEventBody } from '../events/ticketEvents';
import type { TicketState } from '../tickets/ticketState';
import type { TicketType } from '../tickets/ticketTypes';
import type { SlaSubject } from './choosePolicy';
import type { SlaLogEntry } from './slaEntries';

/** Fields that decide about targets. */
const DECIDING = [
  'priorityOverride',
  'priorityComputed',
  'offering',
  'service',
  'unit',
] as const satisfies readonly (keyof TicketState)[];

/** What of a ticket decides about its targets. @public */
export type SlaSubjectFacts = Partial<
  Pick<TicketState, (typeof DECIDING)[number]>
> & { primaryEntity?: string };

/** What decided about targets along a log. @public */
export interface SubjectsAlong {
  /** After an entry, by its number. */
  at(seq: number): SlaSubject;
  /** Entries with which it became another. */
  changedAt: ReadonlySet<number>;
}

/** What policies are chosen by. @public */
export function toSlaSubject(
  type: TicketType,
  facts: SlaSubjectFacts,
): SlaSubject {
  const { offering, service, unit, primaryEntity: entity } = facts;
  const priority = facts.priorityOverride ?? facts.priorityComputed;
  return {
    type,
    ...(priority === undefined ? {} : { priority }),
    ...(offering ? { offering } : {}),
    ...(service ? { service } : {}),
    ...(unit ? { unit } : {}),
    ...(entity ? { entity } : {}),
  };
}

/**
 * What decided about targets after each entry of a log. Entries of one instant
 * count as one, so that a ticket is judged by what a person meant to write and
 * not by the order of the entries in which it stands: what it was filed with
 * is linked behind the first one.
 *
 * @param log - oldest entry first
 * @param before - the ticket before the first of them; undefined when it is new
 * @public
 */
export function subjectsAlong(
  type: TicketType,
  log: readonly SlaLogEntry[],
  before?: SlaSubjectFacts,
): SubjectsAlong {
  const bySeq = new Map<number, SlaSubject>();
  const changedAt = new Set<number>();
  const facts: Record<string, unknown> = { ...before };
  let subject = before && toSlaSubject(type, before);
  let waiting: number[] = [];
  let mayDiffer = subject === undefined;
  log.forEach(({ seq, at, body }, index) => {
    mayDiffer = take(facts, body) || mayDiffer;
    waiting.push(seq);
    if (log[index + 1]?.at === at) {
      return;
    }
    const next = mayDiffer ? toSlaSubject(type, facts) : subject!;
    if (!subject || !isSame(subject, next)) {
      if (subject) {
        changedAt.add(seq);
      }
      subject = next;
    }
    waiting.forEach(each => bySeq.set(each, subject!));
    waiting = [];
    mayDiffer = false;
  });
  return { at: seq => bySeq.get(seq)!, changedAt };
}

/** @returns whether the entry is about any of them */
function take(facts: Record<string, unknown>, body: TicketEventBody): boolean {
  if ('changes' in body) {
    let isAbout = false;
    for (const field of DECIDING) {
      const change = body.changes[field];
      if (change) {
        facts[field] = change.to;
        isAbout = true;
      }
    }
    return isAbout;
  }
  const isLinked = body.kind === 'entity_linked';
  if (
    (isLinked || body.kind === 'entity_unlinked') &&
    body.entity.role === 'primary'
  ) {
    facts.primaryEntity = isLinked ? body.entity.ref : undefined;
    return true;
  }
  return false;
}

function isSame(a: SlaSubject, b: SlaSubject): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
