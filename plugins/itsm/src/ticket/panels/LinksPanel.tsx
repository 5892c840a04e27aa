import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import type { TicketLink } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  StatusBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { AddButton } from '../AddButton';
import { LinkTicketDialog } from '../dialogs/LinkTicketDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { Panel } from '../Panel';
import { RemovableList } from '../RemovableList';
import { TicketRefLink } from '../TicketRefLink';
import { WriteNotice } from '../WriteNotice';

/** Other tickets that belong to this one. */
export function LinksPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [isAdding, setAdding] = useState(false);
  const mayEdit = ticket.capabilities.link;
  if (!mayEdit && ticket.links.length === 0) {
    return null;
  }
  const remove = ({ kind, ref }: TicketLink) => {
    // A duplicate was closed for it; that is not undone by taking it away.
    if (!mayEdit || kind === 'duplicate_of' || kind === 'duplicated_by') {
      return undefined;
    }
    return () =>
      void write.run('unlinkTicket', base => ({
        params: { ref: base.ref, kind, other: ref },
      }));
  };
  return (
    <Panel
      title={t('ticket.links.title')}
      actions={
        mayEdit && (
          <AddButton
            label={t('ticket.links.add')}
            onPress={() => setAdding(true)}
          />
        )
      }
    >
      <Flex direction="column" gap="2">
        {ticket.links.length === 0 && (
          <Text color="secondary">{t('ticket.links.empty')}</Text>
        )}
        <RemovableList
          label={t('ticket.links.title')}
          isPending={write.isPending}
          items={ticket.links.map(link => ({
            key: `${link.kind} ${link.ref}`,
            name: link.ref,
            content: <LinkLine link={link} />,
            onRemove: remove(link),
          }))}
        />
        <WriteNotice write={write} />
      </Flex>
      {isAdding && <LinkTicketDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function LinkLine({ link }: { link: TicketLink }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="1" py="1">
      <span>
        <Text variant="body-small" color="secondary">
          {t(`linkKind.${link.kind}`)}
        </Text>{' '}
        <TicketRefLink ticketRef={link.ref} />{' '}
        <StatusBadge status={link.status} />
      </span>
      <Text variant="body-small">{link.title}</Text>
    </Flex>
  );
}
