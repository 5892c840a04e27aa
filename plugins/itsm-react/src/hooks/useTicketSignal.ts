import { useEffect, useRef } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  ITSM_TICKET_CHANNEL,
  type TicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** How often pages ask when the portal has no signals, in milliseconds. */
const POLL_INTERVAL = 30_000;

/**
 * Calls back when a ticket changed: told by signals, or every 30 seconds
 * where the portal has none (then without saying which ticket).
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
    if (signals) {
      const { unsubscribe } = signals.subscribe(
        ITSM_TICKET_CHANNEL,
        message => {
          const { ref, kind } = message as { ref?: string; kind?: string };
          latest.current(
            ref === undefined ? undefined : { ref, kind: kind ?? '' },
          );
        },
      );
      return unsubscribe;
    }
    const timer = setInterval(() => {
      // A page that nobody looks at asks again when it is looked at.
      if (document.visibilityState === 'visible') {
        latest.current(undefined);
      }
    }, POLL_INTERVAL);
    return () => clearInterval(timer);
  }, [signals]);
}
