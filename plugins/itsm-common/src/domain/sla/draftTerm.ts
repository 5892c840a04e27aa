import type { BusinessCalendar } from '../calendar';
import { parseDuration } from '../calendar/duration';
import type { Priority } from '../priority/levels';
import {
  choosePolicy,
  type ChosenPolicy,
  type SlaPolicyRule,
  type SlaSubject,
  targetOf,
} from './choosePolicy';
import type { SlaMetric, SlaThreshold } from './slaClock';
import type { SlaTermDraft } from './slaRuns';

/** A policy at one revision. @public */
export interface SlaPolicyAtRevision extends SlaPolicyRule {
  revision: number;
  calendar: string;
  targets: Partial<
    Record<SlaMetric, string | Partial<Record<Priority, string | undefined>>>
  >;
  /** Before the breach, each as it is written. */
  warnings: readonly ({ percent: number } | { before: string })[];
  escalation?: string;
}

/** A calendar and the key under which clocks find it again. @public */
export interface KeyedCalendar {
  key: string;
  calendar: BusinessCalendar;
}

/**
 * What is promised to a ticket for a metric, as policies stand now
 * (Mesa semantics 3.3). A target in working days becomes working time here,
 * counted from the start of the clock, and is a duration from then on.
 *
 * @param options - `startedAt` of the clock, and the entry of the log with
 *   which the term comes
 * @returns undefined when no policy applies, it promises nothing for the
 *   metric and priority, or its calendar is unknown or never opens
 * @public
 */
export function draftTerm(
  policies: readonly SlaPolicyAtRevision[],
  subject: SlaSubject,
  metric: SlaMetric,
  options: TermOptions,
): SlaTermDraft | undefined {
  return termUnder(choosePolicy(policies, subject), subject, metric, options);
}

/** Where a term begins, and where its calendar is found. @public */
export interface TermOptions {
  startedAt: number;
  seq: number;
  calendarOf: (name: string) => KeyedCalendar | undefined;
}

/**
 * The term of a clock under a policy that was chosen already.
 *
 * @public
 */
export function termUnder(
  chosen: ChosenPolicy<SlaPolicyAtRevision> | undefined,
  subject: SlaSubject,
  metric: SlaMetric,
  options: TermOptions,
): SlaTermDraft | undefined {
  const written =
    chosen && targetOf(chosen.policy.targets, metric, subject.priority);
  const keyed = chosen && options.calendarOf(chosen.policy.calendar);
  if (!written || !keyed) {
    return undefined;
  }
  const { policy, fits, passedOver } = chosen;
  const target = workingTimeOf(written, options.startedAt, keyed.calendar);
  if (!target) {
    return undefined;
  }
  return {
    target,
    calendar: keyed.key,
    thresholds: [...policy.warnings.map(thresholdOf), { percent: 100 }],
    seq: options.seq,
    basis: {
      policy: policy.name,
      policyRevision: policy.revision,
      fits,
      passedOver,
      ...(subject.priority === undefined ? {} : { priority: subject.priority }),
      written,
      ...(policy.escalation ? { escalation: policy.escalation } : {}),
    },
  };
}

function workingTimeOf(
  written: string,
  startedAt: number,
  calendar: BusinessCalendar,
): number | undefined {
  const duration = parseDuration(written);
  if (!duration) {
    return undefined;
  }
  return 'ms' in duration
    ? duration.ms
    : calendar.workingDays(startedAt, duration.workingDays);
}

function thresholdOf(
  warning: SlaPolicyAtRevision['warnings'][number],
): SlaThreshold {
  if ('percent' in warning) {
    return { percent: warning.percent };
  }
  const before = parseDuration(warning.before);
  return { before: before && 'ms' in before ? before.ms : 0 };
}

/** Whether two terms ask the same: a new one would change nothing. @public */
export function isSameTerm(a: SlaTermDraft, b: SlaTermDraft): boolean {
  return (
    a.target === b.target &&
    a.calendar === b.calendar &&
    a.basis?.policy === b.basis?.policy &&
    a.basis?.policyRevision === b.basis?.policyRevision &&
    a.basis?.written === b.basis?.written &&
    JSON.stringify(a.thresholds) === JSON.stringify(b.thresholds)
  );
}
