import type { SlaMetric } from './slaClock';

/** Whom an escalation tells. @public */
export const ESCALATION_AUDIENCES = [
  'assignee',
  'team',
  /** The group above the team. */
  'parentGroup',
] as const;
/** @public */
export type EscalationAudience = (typeof ESCALATION_AUDIENCES)[number];

/** What follows when a target is at risk or missed. @public */
export interface EscalationStep {
  on: 'warning' | 'breach';
  /** All of them when left out. */
  metrics?: readonly SlaMetric[];
  tell: readonly EscalationAudience[];
  /** Group that gets the ticket. */
  moveTo?: string;
}

/** Without an escalation policy, whoever works on it is told. */
const BY_DEFAULT: readonly EscalationStep[] = [
  { on: 'warning', tell: ['assignee'] },
  { on: 'breach', tell: ['assignee', 'team'] },
];

/**
 * Whom to tell of a warning or breach, and where the ticket goes; steps that
 * fit add up, and the first one that moves it decides where to.
 *
 * @param steps - of the policy; the assignee and, of a breach, the team are
 *   told when there is none
 * @public
 */
export function escalate(
  steps: readonly EscalationStep[] | undefined,
  { metric, isBreach }: { metric: SlaMetric; isBreach: boolean },
): { tell: EscalationAudience[]; moveTo?: string } {
  const on = isBreach ? 'breach' : 'warning';
  const fitting = (steps ?? BY_DEFAULT).filter(
    step => step.on === on && (step.metrics?.includes(metric) ?? true),
  );
  const moveTo = fitting.find(step => step.moveTo)?.moveTo;
  return {
    tell: ESCALATION_AUDIENCES.filter(audience =>
      fitting.some(step => step.tell.includes(audience)),
    ),
    ...(moveTo ? { moveTo } : {}),
  };
}
