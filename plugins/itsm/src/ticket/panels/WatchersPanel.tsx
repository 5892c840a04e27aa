import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  PersonName,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { AddButton } from '../AddButton';
import { AddPersonDialog } from '../dialogs/AddPersonDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { Panel } from '../Panel';
import { RemovableList } from '../RemovableList';
import { WriteNotice } from '../WriteNotice';

/** Who is told of what happens on the ticket. */
export function WatchersPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [isAdding, setAdding] = useState(false);
  const mayManage = ticket.capabilities.manageWatchers;
  if (!mayManage && ticket.watchers.length === 0) {
    return null;
  }
  return (
    <Panel
      title={t('ticket.watchers.title')}
      actions={
        mayManage && (
          <AddButton
            label={t('ticket.watchers.add')}
            onPress={() => setAdding(true)}
          />
        )
      }
    >
      <Flex direction="column" gap="2">
        {ticket.watchers.length === 0 && (
          <Text color="secondary">{t('ticket.watchers.empty')}</Text>
        )}
        <RemovableList
          label={t('ticket.watchers.title')}
          isPending={write.isPending}
          items={ticket.watchers.map(person => ({
            key: person.id,
            name: person.name,
            content: <PersonName person={person} />,
            onRemove: mayManage
              ? () =>
                  void write.run('removeWatcher', base => ({
                    params: { ref: base.ref, person: person.id },
                  }))
              : undefined,
          }))}
        />
        <WriteNotice write={write} />
      </Flex>
      {isAdding && (
        <AddPersonDialog
          endpoint="addWatcher"
          title={t('ticket.watchers.add')}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
