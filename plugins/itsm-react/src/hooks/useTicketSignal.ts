import { useEffect, useRef } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  ITSM_TICKET_CHANNEL,
  type TicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** How often pages ask when the portal has no signals, in milliseconds. */
const POLL_INTERVAL = 30_000;
/** How often they ask beside signals, whose connection may be down. */
const SLOW_POLL_INTERVAL = 120_000;

/**
 * Calls back when tickets changed: told by signals, and from time to time in
 * any case, since a connection can break unseen; then without a signal. Lists
 * answer through `useThrottled`, so that a burst costs one call.
 *
 * @public
 */
export function useTicketSignal(
  onSignal: (signal: TicketSignal | undefined) => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onSignal);
  latest.current = onSignal;

  useEffect(() => {
    const timer = setInterval(
      () => {
        // A page that nobody looks at asks again when it is looked at.
        if (document.visibilityState === 'visible') {
          latest.current(undefined);
        }
      },
      signals ? SLOW_POLL_INTERVAL : POLL_INTERVAL,
    );
    const subscription = signals?.subscribe(ITSM_TICKET_CHANNEL, message => {
      latest.current(message as TicketSignal);
    });
    return () => {
      clearInterval(timer);
      subscription?.unsubscribe();
    };
  }, [signals]);
}
