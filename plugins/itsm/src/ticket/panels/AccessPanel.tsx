import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  PersonName,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiLock2Line } from '@remixicon/react';
import { AddButton } from '../AddButton';
import { AddPersonDialog } from '../dialogs/AddPersonDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { Panel } from '../Panel';
import { RemovableList } from '../RemovableList';
import { WriteNotice } from '../WriteNotice';

/** Who may see a restricted ticket besides requester and team. */
export function AccessPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [isAdding, setAdding] = useState(false);
  if (!ticket.restricted) {
    return null;
  }
  const mayManage = ticket.capabilities.manageAccess;
  return (
    <Panel
      title={t('ticket.access.title')}
      icon={<RiLock2Line size={16} aria-hidden />}
      tone="warning"
      actions={
        mayManage && (
          <AddButton
            label={t('ticket.access.add')}
            onPress={() => setAdding(true)}
          />
        )
      }
    >
      <Flex direction="column" gap="2">
        <Text>{t('ticket.access.hint')}</Text>
        <RemovableList
          label={t('ticket.access.title')}
          isPending={write.isPending}
          items={ticket.named.map(person => ({
            key: person.id,
            name: person.name,
            content: <PersonName person={person} />,
            onRemove: mayManage
              ? () =>
                  void write.run('revokeAccess', base => ({
                    params: { ref: base.ref, person: person.id },
                  }))
              : undefined,
          }))}
        />
        <WriteNotice write={write} />
      </Flex>
      {isAdding && (
        <AddPersonDialog
          endpoint="grantAccess"
          title={t('ticket.access.add')}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
