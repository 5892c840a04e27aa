import {
  PRIORITIES,
  type Priority,
  type SlaPolicySpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  keptTarget,
  newTarget,
  type TargetDraft,
  targetDraft,
} from './targetDraft';

type MetricTargets = SlaPolicySpec['targets'][keyof SlaPolicySpec['targets']];

/**
 * What is promised of one metric while it is being written: one target for
 * all priorities, or one for each. The other one is kept meanwhile, so that a
 * look at it loses nothing.
 */
export interface MetricDraft {
  isEach: boolean;
  all: TargetDraft;
  each: Record<Priority, TargetDraft>;
}

export function metricDraft(targets: MetricTargets): MetricDraft {
  const isEach = typeof targets === 'object';
  return {
    isEach,
    all: targetDraft(isEach ? undefined : targets),
    each: eachPriority(priority =>
      isEach ? targetDraft(targets[priority]) : newTarget(),
    ),
  };
}

/** The targets as policies write them; undefined when nothing is promised. */
export function keptMetric({
  isEach,
  all,
  each,
}: MetricDraft): string | Partial<Record<Priority, string>> | undefined {
  if (!isEach) {
    return keptTarget(all);
  }
  const kept: Partial<Record<Priority, string>> = {};
  for (const priority of PRIORITIES) {
    const target = keptTarget(each[priority]);
    if (target !== undefined) {
      kept[priority] = target;
    }
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** With a target for each priority, which begin with the one for all. */
export function withEach(draft: MetricDraft): MetricDraft {
  const isUntouched = PRIORITIES.every(
    priority => keptTarget(draft.each[priority]) === undefined,
  );
  return {
    ...draft,
    isEach: true,
    each: isUntouched ? eachPriority(() => draft.all) : draft.each,
  };
}

function eachPriority(
  targetOf: (priority: Priority) => TargetDraft,
): Record<Priority, TargetDraft> {
  return Object.fromEntries(
    PRIORITIES.map(priority => [priority, targetOf(priority)]),
  ) as Record<Priority, TargetDraft>;
}
