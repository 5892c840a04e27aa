import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

/** How many entities came to suffer with those of the ticket, or ceased to. */
export function ImpactLines(props: {
  impact: NonNullable<TicketEventView['impact']>;
}) {
  const { t } = useItsmTranslation();
  const { added, removed, recovered = 0, returned = 0, total } = props.impact;
  return (
    <>
      {added > 0 && <li>{t('ticket.event.impact.added', { count: added })}</li>}
      {removed > 0 && (
        <li>{t('ticket.event.impact.removed', { count: removed })}</li>
      )}
      {recovered > 0 && (
        <li>{t('ticket.event.impact.recovered', { count: recovered })}</li>
      )}
      {returned > 0 && (
        <li>{t('ticket.event.impact.returned', { count: returned })}</li>
      )}
      {total !== undefined && (
        <li>{t('ticket.event.impact.total', { total: String(total) })}</li>
      )}
    </>
  );
}
