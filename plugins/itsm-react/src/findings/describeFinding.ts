import { isFindingCode } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmProblem } from '../api';
import { type DescribeContext, showParams } from './showParams';
import { translateWith } from './translateWith';

/**
 * What is wrong with an answer, in the reader's language. A code that this
 * release does not know leaves the server's own words.
 *
 * @public
 */
export function describeFinding(
  problem: ItsmProblem,
  context: DescribeContext,
): string {
  const { code, params = {}, message } = problem;
  return isFindingCode(code)
    ? translateWith(context.t, `finding.${code}`, showParams(params, context))
    : context.t('form.issue.refused', { message });
}
