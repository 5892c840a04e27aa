import { Button, Flex, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  EmptyNotice,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiMailCheckLine, RiRefreshLine } from '@remixicon/react';
import {
  type AdministrationControls,
  OUTBOX_STATES,
} from '../useAdministrationState';
import { MessageCards } from './MessageCard';
import { MessagePages } from './MessagePages';
import { OutboxMessageCard } from './OutboxMessageCard';

/** Messages that wait, were delivered or were given up. */
export function OutboxTab({ controls }: { controls: AdministrationControls }) {
  const { t } = useItsmTranslation();
  const { outbox } = controls.state;
  const messages = useItsmPages('listOutbox', {
    query: { state: outbox, limit: 50 },
  });
  return (
    <Flex direction="column" gap="4" pt="4">
      <Flex
        align="center"
        justify="between"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <StateChoice controls={controls} />
        <Button
          variant="tertiary"
          iconStart={<RiRefreshLine />}
          isPending={messages.loading && messages.items !== undefined}
          onPress={messages.refresh}
        >
          {t('administration.refresh')}
        </Button>
      </Flex>
      <MessagePages
        pages={messages}
        errorTitle={t('administration.outbox.error')}
        empty={
          <EmptyNotice
            icon={<RiMailCheckLine size={36} />}
            title={t(`administration.outbox.empty.${outbox}`)}
          />
        }
      >
        <MessageCards label={t('administration.tab.outbox')}>
          {messages.items?.map(message => (
            <OutboxMessageCard
              key={message.id}
              message={message}
              onRetried={messages.refresh}
            />
          ))}
        </MessageCards>
      </MessagePages>
    </Flex>
  );
}

function StateChoice({ controls }: { controls: AdministrationControls }) {
  const { t } = useItsmTranslation();
  const { state, change } = controls;
  return (
    <ToggleButtonGroup
      aria-label={t('administration.outbox.state')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state.outbox]}
      onSelectionChange={keys =>
        change({
          outbox: OUTBOX_STATES.find(other => keys.has(other)) ?? state.outbox,
        })
      }
    >
      {OUTBOX_STATES.map(id => (
        <ToggleButton key={id} id={id}>
          {t(`administration.outbox.state.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
