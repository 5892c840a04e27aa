import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import type { EntityLink } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  Pill,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiErrorWarningLine } from '@remixicon/react';
import { AddButton } from '../AddButton';
import { LinkEntityDialog } from '../dialogs/LinkEntityDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { Panel } from '../Panel';
import { RemovableList } from '../RemovableList';
import { WriteNotice } from '../WriteNotice';

/** The configuration items of the ticket, with the part each plays. */
export function EntitiesPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const [isAdding, setAdding] = useState(false);
  const mayEdit = ticket.capabilities.linkEntities;
  if (!mayEdit && ticket.entities.length === 0) {
    return null;
  }
  const remove = (entity: EntityLink) => {
    const { role } = entity;
    // Suggestions are computed; only what people linked is taken off by them.
    if (!mayEdit || role === 'suggested') {
      return undefined;
    }
    return () =>
      void write.run('unlinkEntity', base => ({
        params: { ref: base.ref },
        query: { ref: entity.ref, role },
      }));
  };
  return (
    <Panel
      title={t('ticket.entities.title')}
      actions={
        mayEdit && (
          <AddButton
            label={t('ticket.entities.add')}
            onPress={() => setAdding(true)}
          />
        )
      }
    >
      <Flex direction="column" gap="2">
        {ticket.entities.length === 0 && (
          <Text color="secondary">{t('ticket.entities.empty')}</Text>
        )}
        <RemovableList
          label={t('ticket.entities.title')}
          isPending={write.isPending}
          items={ticket.entities.map(entity => ({
            key: `${entity.role} ${entity.ref}`,
            name: entity.title,
            content: <EntityLine entity={entity} />,
            onRemove: remove(entity),
          }))}
        />
        <WriteNotice write={write} />
      </Flex>
      {isAdding && <LinkEntityDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function EntityLine({ entity }: { entity: EntityLink }) {
  const { t } = useItsmTranslation();
  return (
    <>
      <EntityTag entity={entity} plain={entity.missing} />{' '}
      <Text variant="body-small" color="secondary">
        {t(`entityRole.${entity.role}`)}
        {entity.effect && ` · ${t(`effect.${entity.effect}`)}`}
      </Text>
      {entity.missing && (
        <>
          {' '}
          <Pill tone="warning" icon={<RiErrorWarningLine />}>
            {t('ticket.entities.missing')}
          </Pill>
        </>
      )}
    </>
  );
}
