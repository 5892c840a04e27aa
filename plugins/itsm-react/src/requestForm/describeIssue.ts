import { describeFinding, type DescribeContext } from '../findings';
import type { RequestIssue } from './checkAnswers';

/** A finding in the reader's language, saying what to do. @public */
export function describeIssue(
  issue: RequestIssue,
  context: DescribeContext,
): string {
  const { t } = context;
  if (issue.code !== 'required' || !issue.isChosen) {
    return describeFinding(issue, context);
  }
  return issue.isChosen === 'person'
    ? t('form.issue.requiredPerson')
    : t('form.issue.requiredChoice');
}
