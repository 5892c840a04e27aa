import type { FindingCode } from '../findings';

// eslint-disable-next-line no-control-regex
const NUL = /\u0000/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Why a text cannot be stored as it is; undefined when it can. PostgreSQL
 * takes no NUL, and half of a surrogate pair would come back as another
 * character than was sent.
 *
 * @public
 */
export function textProblem(
  value: string,
): Extract<FindingCode, 'nul' | 'loneSurrogate'> | undefined {
  if (NUL.test(value)) {
    return 'nul';
  }
  return LONE_SURROGATE.test(value) ? 'loneSurrogate' : undefined;
}
