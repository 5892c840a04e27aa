import type { SlaThreshold } from '@mesa-itsm/backstage-plugin-itsm-common';

/** A threshold as JSON carries it. @internal */
export function thresholdView(threshold: SlaThreshold): {
  percent?: number;
  beforeMs?: number;
} {
  return 'percent' in threshold
    ? { percent: threshold.percent }
    : { beforeMs: threshold.before };
}
