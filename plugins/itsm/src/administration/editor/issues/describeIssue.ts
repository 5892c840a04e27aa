import { findingCodeOf } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DescribeContext,
  describeFinding,
  type ItsmProblem,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { CALENDAR_SENTENCES } from './calendarSentences';
import { POLICY_SENTENCES } from './policySentences';
import type { SpecIssue } from './specIssues';

/**
 * Sentences about definitions. They carry no codes, as their usual readers
 * write YAML; a test holds them against what the schemas say.
 */
const SENTENCES = [...CALENDAR_SENTENCES, ...POLICY_SENTENCES];

/** What is wrong with a field of a definition, in the reader's language. */
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
