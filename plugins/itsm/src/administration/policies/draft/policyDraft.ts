import {
  SLA_METRICS,
  type SlaMetric,
  type SlaPolicySpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  keptTitle,
  type TitleDraft,
  titleDraft,
} from '../../editor/draft/titleDraft';
import { keptMetric, type MetricDraft, metricDraft } from './metricDraft';
import {
  keptWarning,
  newWarning,
  type WarningDraft,
  warningDraft,
} from './warningDraft';

export type PolicyScope = SlaPolicySpec['appliesTo'];

/** A service level while it is being written. */
export interface PolicyDraft {
  title: TitleDraft;
  description: TitleDraft;
  order: number | undefined;
  /** Name of the calendar, empty for none yet. */
  calendar: string;
  escalation: string | undefined;
  appliesTo: PolicyScope;
  targets: Record<SlaMetric, MetricDraft>;
  warnings: WarningDraft[];
}

/** When people are warned, unless somebody says otherwise. */
const USUAL_PERCENT = 75;

/** A policy for every ticket, of which nothing is said yet. */
export function newPolicy(): PolicyDraft {
  return {
    title: titleDraft(undefined),
    description: titleDraft(undefined),
    order: undefined,
    calendar: '',
    escalation: undefined,
    appliesTo: {
      types: [],
      priorities: [],
      offerings: [],
      services: [],
      units: [],
      entities: [],
    },
    targets: metricDrafts({}),
    warnings: [{ ...newWarning(), percent: USUAL_PERCENT }],
  };
}

export function policyDraft(spec: SlaPolicySpec): PolicyDraft {
  return {
    title: titleDraft(spec.title),
    description: titleDraft(spec.description),
    order: spec.order,
    calendar: spec.calendar,
    escalation: spec.escalation,
    appliesTo: spec.appliesTo,
    targets: metricDrafts(spec.targets),
    warnings: spec.warnings.map(warningDraft),
  };
}

/** The policy as it is saved; it may still be wrong. */
export function keptPolicy(draft: PolicyDraft): Record<string, unknown> {
  const { description, order, calendar, escalation } = draft;
  const isDescribed = `${description.en}${description.es}`.trim() !== '';
  return {
    title: keptTitle(draft.title),
    ...(isDescribed ? { description: keptTitle(description) } : {}),
    ...(order === undefined ? {} : { order }),
    ...(calendar ? { calendar } : {}),
    appliesTo: draft.appliesTo,
    targets: keptTargets(draft),
    warnings: draft.warnings.map(keptWarning),
    ...(escalation ? { escalation } : {}),
  };
}

function metricDrafts(
  targets: SlaPolicySpec['targets'],
): Record<SlaMetric, MetricDraft> {
  return Object.fromEntries(
    SLA_METRICS.map(metric => [metric, metricDraft(targets[metric])]),
  ) as Record<SlaMetric, MetricDraft>;
}

/** Metrics of which nothing is promised are left out. */
function keptTargets({ targets }: PolicyDraft): Record<string, unknown> {
  return Object.fromEntries(
    SLA_METRICS.map(metric => [metric, keptMetric(targets[metric])]).filter(
      ([, kept]) => kept !== undefined,
    ),
  );
}
