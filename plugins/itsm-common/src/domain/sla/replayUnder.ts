import type { TicketType } from '../tickets/ticketTypes';
import { choosePolicy, type SlaSubject } from './choosePolicy';
import {
  type KeyedCalendar,
  type SlaPolicyAtRevision,
  termUnder,
} from './draftTerm';
import { liveThrough } from './liveThrough';
import type { CalendarOf } from './moveClock';
import type { SlaMetric } from './slaClock';
import { slaEntries, type SlaLogEntry } from './slaEntries';
import type { SlaRun } from './slaRuns';
import { subjectsAlong } from './subjectsAlong';

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
  const promise = (metric: SlaMetric, startedAt: number, seq: number) => {
    const subject = subjects.at(seq);
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
  const entries = [
    ...slaEntries(log, {}, ({ seq }) => subjects.changedAt.has(seq)),
  ];
  return {
    runs: liveThrough([], entries, {
      promise,
      calendarOf: byKey,
      earlier: [],
    })!,
    calendarOf: byKey,
  };
}
