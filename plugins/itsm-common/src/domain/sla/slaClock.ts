/** What is timed of a ticket (Mesa semantics 3.3). @public */
export const SLA_METRICS = [
  /** Until a person owns it. */
  'response',
  /** Until it is resolved; reopening resumes the same clock. */
  'resolution',
  /** Until the desk answers in public; each answer begins another one. */
  'update',
] as const;
/** @public */
export type SlaMetric = (typeof SLA_METRICS)[number];

/** Why a clock stands still. @public */
export type SlaPauseCause =
  | 'awaiting_approval'
  | 'rejected'
  | 'pending'
  | 'resolved';

/** A pause as it is told: by which entry of the log it began. @public */
export interface SlaPause {
  cause: SlaPauseCause;
  /** Code of the pending reason. */
  reason?: string;
  seq: number;
}

/**
 * When somebody is told: at so many percent of the target, or so much working
 * time before it, in milliseconds. 100 percent is the breach.
 *
 * @public
 */
export type SlaThreshold = { percent: number } | { before: number };

/** Why a term asks what it asks. @public */
export interface SlaBasis {
  policy: string;
  policyRevision: number;
  /** What the policy names that fits the ticket; see {@link SLA_CRITERIA}. */
  fits: readonly string[];
  /** Policies that would have applied too. */
  passedOver: readonly string[];
  priority?: number;
  /** The target as the policy writes it, such as `P2WD`. */
  written: string;
  /** EscalationPolicy that follows. */
  escalation?: string;
}

/**
 * What is asked of a clock from an instant on. Each change of priority,
 * offering or policy begins a new one; what was spent before stays as it was
 * counted.
 *
 * @public
 */
export interface SlaTerm {
  /** UTC milliseconds. */
  at: number;
  /** Working milliseconds in all; above 0. */
  target: number;
  /** Which calendar counts: a key that the caller knows. */
  calendar: string;
  thresholds: readonly SlaThreshold[];
  /** Entry of the log with which it came. */
  seq?: number;
  basis?: SlaBasis;
}

/** A threshold that was reached while the clock ran. @public */
export interface SlaPassed {
  /** Position of the term, from 0. */
  term: number;
  /** Position of the threshold in its term. */
  threshold: number;
  at: number;
}

/** How a clock moves. @public */
export type SlaPhase = 'running' | 'paused' | 'ended';

/**
 * A clock as it stood when something last happened to it. Everything in it
 * follows from the events of the ticket and the terms.
 *
 * @public
 */
export interface SlaClock {
  startedAt: number;
  phase: SlaPhase;
  /** While it is paused. */
  pause?: SlaPause;
  /** Instant of the last change of phase or term. */
  since: number;
  /** Working milliseconds until then. */
  spent: number;
  /** The same by a clock on the wall. */
  wall: number;
  terms: readonly (SlaTerm & { spentBefore: number })[];
  /** In the order in which they were reached. */
  passed: readonly SlaPassed[];
}

/**
 * Where a threshold stands on a target.
 *
 * @returns the working time in milliseconds after which it is reached, at least 0
 * @public
 */
export function levelOf(
  { target }: Pick<SlaTerm, 'target'>,
  threshold: SlaThreshold,
): number {
  return 'percent' in threshold
    ? Math.round((target * threshold.percent) / 100)
    : Math.max(0, target - threshold.before);
}

/** Whether reaching a threshold means that the target is missed. @public */
export function isBreach(
  term: Pick<SlaTerm, 'target'>,
  threshold: SlaThreshold,
): boolean {
  return levelOf(term, threshold) >= term.target;
}
