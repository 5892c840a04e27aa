import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import type {
  LinkKind,
  TicketLink,
} from '@mesa-itsm/backstage-plugin-itsm-common';
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
        {groupByKind(ticket.links).map(([kind, links]) => (
          <Flex key={kind} direction="column" gap="1">
            <Text variant="body-small" color="secondary" weight="bold">
              {t(`linkKind.${kind}`)}
            </Text>
            <RemovableList
              label={t(`linkKind.${kind}`)}
              isPending={write.isPending}
              items={links.map(link => ({
                key: link.ref,
                name: link.ref,
                content: <LinkLine link={link} />,
                onRemove: remove(link),
              }))}
            />
          </Flex>
        ))}
        <WriteNotice write={write} />
      </Flex>
      {isAdding && <LinkTicketDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}

const ORDER: readonly LinkKind[] = [
  'investigated_by',
  'investigates',
  'fixed_by',
  'fixes',
  'caused_by',
  'causes',
  'parent',
  'child',
  'duplicate_of',
  'duplicated_by',
  'related',
];

/** The links by what they mean, those that explain most first. */
function groupByKind(links: readonly TicketLink[]): [LinkKind, TicketLink[]][] {
  return ORDER.map((kind): [LinkKind, TicketLink[]] => [
    kind,
    links.filter(link => link.kind === kind),
  ]).filter(([, group]) => group.length > 0);
}

function LinkLine({ link }: { link: TicketLink }) {
  return (
    <Flex direction="column" gap="1" py="1">
      <span>
        <TicketRefLink ticketRef={link.ref} />{' '}
        <StatusBadge status={link.status} type={link.type} />
      </span>
      <Text variant="body-small">{link.title}</Text>
    </Flex>
  );
}
