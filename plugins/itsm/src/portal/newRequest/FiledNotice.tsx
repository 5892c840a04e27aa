import { Alert } from '@backstage/ui';
import type { TicketDetail } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useLocation } from 'react-router-dom';

/** What the form leaves in the history for the page of the new ticket. */
export interface FiledState {
  filed: true;
  acknowledgement?: TicketDetail['acknowledgement'];
}

/**
 * Tells, on the page of a ticket that was just filed, that it arrived and
 * what happens now. Whoever comes to the ticket later does not see it.
 */
export function FiledNotice({ ticketRef }: { ticketRef: string }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const state = useLocation().state as Partial<FiledState> | null;
  if (!state?.filed) {
    return null;
  }
  return (
    <div role="status">
      <Alert
        status="success"
        icon
        title={t('form.filed.title', { ref: ticketRef })}
        description={
          state.acknowledgement
            ? localized(state.acknowledgement)
            : t('form.filed.text')
        }
      />
    </div>
  );
}
