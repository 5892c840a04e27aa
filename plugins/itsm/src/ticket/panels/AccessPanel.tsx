import { Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiLock2Line } from '@remixicon/react';
import { useTicketPage } from '../data/TicketPageContext';
import { PeopleList } from './PeopleList';

/** Who may see a restricted ticket besides requester and team. */
export function AccessPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  if (!ticket.restricted) {
    return null;
  }
  return (
    <PeopleList
      title={t('ticket.access.title')}
      icon={<RiLock2Line size={16} aria-hidden />}
      tone="warning"
      people={ticket.named}
      hint={<Text>{t('ticket.access.hint')}</Text>}
      addLabel={t('ticket.access.add')}
      manage={
        ticket.capabilities.manageAccess
          ? { add: 'grantAccess', remove: 'revokeAccess' }
          : undefined
      }
    />
  );
}
