import { useSyncExternalStore } from 'react';
import {
  useItsmApi,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { KnownAnswer, SharedAnswers } from './SharedAnswers';

const UNKNOWN: KnownAnswer<never> = { isKnown: false };
const nobody = () => () => undefined;
const nothing = () => UNKNOWN;

/**
 * An answer about an entity, kept up to date. All that show it on a page share
 * the requests.
 *
 * @param ref - undefined while nothing is to be asked
 */
export function useSharedAnswer<T>(
  answers: SharedAnswers<T>,
  ref: string | undefined,
): KnownAnswer<T> & { refresh: () => void } {
  const api = useItsmApi();
  const answer = ref === undefined ? undefined : answers.of(api, ref);
  const known = useSyncExternalStore<KnownAnswer<T>>(
    answer?.subscribe ?? nobody,
    answer?.getSnapshot ?? nothing,
  );
  const refresh = () => answer?.refresh();
  useTicketSignal(useThrottled(refresh));
  return { ...known, refresh };
}
