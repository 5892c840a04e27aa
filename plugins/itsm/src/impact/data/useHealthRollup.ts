import {
  useItsmQuery,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/**
 * How a whole is with its parts, or an owner with what they own, kept up to
 * date.
 *
 * @param of - undefined while nothing is to be asked
 */
export function useHealthRollup(of: string | undefined) {
  const rollup = useItsmQuery(
    'getHealthRollup',
    of === undefined ? undefined : { query: { of } },
  );
  const refresh = useThrottled(rollup.refresh);
  useTicketSignal(() => {
    if (of !== undefined) {
      refresh();
    }
  });
  return rollup;
}
