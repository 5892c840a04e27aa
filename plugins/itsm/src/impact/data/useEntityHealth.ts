import { SharedAnswers } from './SharedAnswers';
import { useSharedAnswer } from './useSharedAnswer';

const states = new SharedAnswers(async (api, ref, signal) => {
  const { items } = await api.call('getEntityStates', {
    body: { refs: [ref] },
    signal,
  });
  return items.at(0);
});

/**
 * How one entity is, kept up to date; undefined where nothing is known of it.
 *
 * @param ref - undefined while nothing is to be asked
 */
export function useEntityHealth(ref: string | undefined) {
  return useSharedAnswer(states, ref);
}
