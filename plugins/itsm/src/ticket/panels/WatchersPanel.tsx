import { Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { PeopleList } from './PeopleList';

/** Who is told of what happens on the ticket. */
export function WatchersPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const { watchers, capabilities } = ticket;
  if (!capabilities.manageWatchers && watchers.length === 0) {
    return null;
  }
  return (
    <PeopleList
      title={t('ticket.watchers.title')}
      people={watchers}
      hint={
        watchers.length === 0 && (
          <Text color="secondary">{t('ticket.watchers.empty')}</Text>
        )
      }
      addLabel={t('ticket.watchers.add')}
      manage={
        capabilities.manageWatchers
          ? { add: 'addWatcher', remove: 'removeWatcher' }
          : undefined
      }
    />
  );
}
