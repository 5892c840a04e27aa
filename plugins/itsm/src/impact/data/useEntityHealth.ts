import { useSyncExternalStore } from 'react';
import {
  useItsmApi,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { type EntityHealth, EntityHealthStore } from './EntityHealthStore';

const UNKNOWN: EntityHealth = { isKnown: false };
const nobody = () => () => undefined;
const nothing = () => UNKNOWN;

/**
 * How one entity is, kept up to date. All that show it on a page share the
 * requests.
 *
 * @param ref - undefined while nothing is to be asked
 */
export function useEntityHealth(ref: string | undefined) {
  const api = useItsmApi();
  const store = ref === undefined ? undefined : EntityHealthStore.of(api, ref);
  const health = useSyncExternalStore(
    store?.subscribe ?? nobody,
    store?.getSnapshot ?? nothing,
  );
  const refresh = () => store?.refresh();
  useTicketSignal(useThrottled(refresh));
  return { ...health, refresh };
}
