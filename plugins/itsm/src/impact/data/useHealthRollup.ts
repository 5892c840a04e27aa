import { SharedAnswers } from './SharedAnswers';
import { useSharedAnswer } from './useSharedAnswer';

const rollups = new SharedAnswers((api, of, signal) =>
  api.call('getHealthRollup', { query: { of }, signal }),
);

/**
 * How a whole is with its parts, or an owner with what they own, kept up to
 * date.
 *
 * @param of - undefined while nothing is to be asked
 */
export function useHealthRollup(of: string | undefined) {
  return useSharedAnswer(rollups, of);
}
