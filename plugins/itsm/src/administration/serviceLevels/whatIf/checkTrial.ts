import {
  findingCodeOf,
  startSlaJobSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DescribeContext,
  describeFinding,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** What somebody wants to try, as far as it is filled in. */
export interface Trial {
  yaml: string;
  from: string | undefined;
  until: string | undefined;
}

export type TrialErrors = Partial<Record<keyof Trial, string>>;

/** What keeps a trial from being begun, field by field. */
export function checkTrial(
  { yaml, from, until }: Trial,
  context: DescribeContext,
): TrialErrors {
  const missing = context.t('finding.required');
  const empty: TrialErrors = {
    ...(yaml.trim() ? {} : { yaml: missing }),
    ...(from ? {} : { from: missing }),
    ...(until ? {} : { until: missing }),
  };
  if (Object.keys(empty).length > 0) {
    return empty;
  }
  const { error } = startSlaJobSchema.safeParse({
    kind: 'whatIf',
    yaml,
    from,
    until,
  });
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      describeFinding(
        { path: path.join('.'), code: findingCodeOf(message), message },
        context,
      ),
    ]),
  );
}
