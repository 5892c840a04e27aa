import {
  parseDuration,
  PRIORITIES,
  type Priority,
  SLA_METRICS,
  type SlaMetric,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { keptMetric, type MetricDraft } from '../draft/metricDraft';

/** A target that can be counted. */
export interface PromisedTarget {
  metric: SlaMetric;
  /** Undefined for all of them. */
  priority?: Priority;
  /** As the policy writes it. */
  target: string;
}

/** The targets of a policy as far as they are written, in the order shown. */
export function promisedTargets(
  targets: Record<SlaMetric, MetricDraft>,
): PromisedTarget[] {
  return SLA_METRICS.flatMap((metric): PromisedTarget[] => {
    const kept = keptMetric(targets[metric]);
    if (typeof kept !== 'object') {
      return kept === undefined ? [] : [{ metric, target: kept }];
    }
    return PRIORITIES.flatMap(priority => {
      const target = kept[priority];
      return target === undefined ? [] : [{ metric, priority, target }];
    });
  }).filter(({ target }) => parseDuration(target) !== undefined);
}
