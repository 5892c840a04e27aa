import {
  RelativeTime,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { Facts } from '../../facts';
import { Panel } from '../Panel';

/** When things happened and how often it went back and forth. */
export function DatesPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const instants = [
    ['createdAt', ticket.createdAt],
    ['ownedAt', ticket.ownedAt],
    ['resumeAt', ticket.resumeAt],
    ['resolvedAt', ticket.resolvedAt],
    ['closedAt', ticket.closedAt],
    ['updatedAt', ticket.updatedAt],
  ] as const;
  const counters = [
    ['reopenCount', ticket.reopenCount],
    ['reassignCount', ticket.reassignCount],
  ] as const;
  return (
    <Panel title={t('ticket.dates.title')}>
      <Facts
        facts={[
          ...instants.map(([name, at]) => ({
            label: t(`ticket.dates.${name}`),
            value: at && <RelativeTime at={at} />,
          })),
          ...counters.map(([name, count]) => ({
            label: t(`ticket.dates.${name}`),
            value: count > 0 && String(count),
          })),
        ]}
      />
    </Panel>
  );
}
