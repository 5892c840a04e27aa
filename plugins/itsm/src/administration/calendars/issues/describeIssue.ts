import { findingCodeOf } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DescribeContext,
  describeFinding,
  type ItsmProblem,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { SpecIssue } from './specIssues';

type Words = (found: readonly string[], context: DescribeContext) => string;

/**
 * Sentences of the schemas of calendars. They carry no codes, as their usual
 * readers write YAML; a test holds them against what the schemas say.
 */
const SENTENCES: readonly [RegExp, Words][] = [
  [
    /^(\S+) overlaps those of the day before$/,
    ([, hours], { t }) => t('administration.issue.overlapsNight', { hours }),
  ],
  [
    /^(\S+) overlaps (.+)$/,
    ([, hours, other], { t }) =>
      t('administration.issue.overlaps', { hours, other }),
  ],
  [
    /^does not come after "from"/,
    (_, { t }) => t('administration.issue.needsNextDay'),
  ],
  [/^ends on the same day/, (_, { t }) => t('administration.issue.sameDay')],
  [/^has no open time/, (_, { t }) => t('administration.issue.noOpenTime')],
  [/^lies before "from"$/, (_, { t }) => t('administration.issue.spanOrder')],
  [
    /^makes a holiday of (\d+) days; the longest has (\d+)$/,
    ([, days, max], { t }) => t('administration.issue.spanLong', { days, max }),
  ],
  [/^lies before "since"$/, (_, { t }) => t('administration.issue.yearOrder')],
  [/^needs "since"/, (_, { t }) => t('administration.issue.needsSince')],
  [
    /^is on the same day as "(.*)"; keep one of them$/s,
    ([, other], { t }) => t('administration.issue.twice', { other }),
  ],
  [
    /^\S+ is overridden twice$/,
    (_, { t }) => t('administration.issue.dateTwice'),
  ],
];

/** What is wrong with a field of a calendar, in the reader's language. */
export function describeIssue(
  issue: SpecIssue,
  context: DescribeContext,
): string {
  const { message } = issue;
  for (const [sentence, words] of SENTENCES) {
    const found = sentence.exec(message);
    if (found) {
      return words(found, context);
    }
  }
  return describeFinding({ path: '', message, ...findingOf(issue) }, context);
}

function findingOf(issue: SpecIssue): Pick<ItsmProblem, 'code' | 'params'> {
  const { origin, minimum, maximum } = issue;
  const isText = origin === 'string';
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'required' };
    case 'invalid_value':
      return { code: 'choice' };
    case 'too_small':
      return isText || origin === 'array'
        ? { code: 'required' }
        : { code: 'min', params: { min: Number(minimum) } };
    case 'too_big':
      return {
        code: isText ? 'tooLong' : 'max',
        params: { max: Number(maximum) },
      };
    default:
      return { code: findingCodeOf(issue.message) };
  }
}
