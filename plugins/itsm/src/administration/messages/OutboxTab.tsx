import { useState } from 'react';
import {
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type { OutboxMessage } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  RelativeTime,
  useItsmApi,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiMailCheckLine, RiRefreshLine } from '@remixicon/react';
import { TicketRefLink } from '../../ticket/TicketRefLink';
import {
  type AdministrationControls,
  OUTBOX_STATES,
} from '../useAdministrationState';
import { MessageCard, MessageCards } from './MessageCard';

/** Messages that wait, were delivered or were given up. */
export function OutboxTab({ controls }: { controls: AdministrationControls }) {
  const { t } = useItsmTranslation();
  const { state, change } = controls;
  const messages = useItsmPages('listOutbox', {
    query: { state: state.outbox, limit: 50 },
  });
  return (
    <Flex direction="column" gap="4" pt="4">
      <Flex
        align="center"
        justify="between"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <ToggleButtonGroup
          aria-label={t('administration.outbox.state')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[state.outbox]}
          onSelectionChange={keys =>
            change({
              outbox:
                OUTBOX_STATES.find(other => keys.has(other)) ?? state.outbox,
            })
          }
        >
          {OUTBOX_STATES.map(id => (
            <ToggleButton key={id} id={id}>
              {t(`administration.outbox.state.${id}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button
          variant="tertiary"
          iconStart={<RiRefreshLine />}
          isPending={messages.loading && messages.items !== undefined}
          onPress={messages.refresh}
        >
          {t('administration.refresh')}
        </Button>
      </Flex>
      {messages.error && (
        <ErrorNotice
          error={messages.error}
          title={t('administration.outbox.error')}
          onRetry={messages.refresh}
        />
      )}
      {!messages.items && !messages.error && (
        <LoadingBlock lines={4} lineHeight={64} />
      )}
      {messages.items?.length === 0 && (
        <EmptyNotice
          icon={<RiMailCheckLine size={36} />}
          title={t(`administration.outbox.empty.${state.outbox}`)}
        />
      )}
      <MessageCards label={t('administration.tab.outbox')}>
        {messages.items?.map(message => (
          <Message
            key={message.id}
            message={message}
            onRetried={messages.refresh}
          />
        ))}
      </MessageCards>
      {messages.hasMore && (
        <Flex justify="center">
          <Button
            variant="secondary"
            isPending={messages.loadingMore}
            onPress={messages.loadMore}
          >
            {t('common.loadMore')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function Message(props: { message: OutboxMessage; onRetried: () => void }) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const { message } = props;
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const retry = async () => {
    setPending(true);
    setError(undefined);
    try {
      await api.call('retryOutbox', { params: { id: message.id } });
      props.onRetried();
    } catch (failure) {
      setError(failure as Error);
    }
    setPending(false);
  };
  return (
    <MessageCard
      action={
        message.state === 'dead' && (
          <Button variant="secondary" isPending={isPending} onPress={retry}>
            {t('administration.outbox.retry')}
          </Button>
        )
      }
    >
      <Text weight="bold">
        {message.channel} · {message.kind}
      </Text>
      <Text variant="body-small" color="secondary">
        {message.ticket && (
          <>
            <TicketRefLink ticketRef={message.ticket} />
            {' · '}
          </>
        )}
        <RelativeTime at={message.createdAt} />
        {' · '}
        {t('administration.outbox.attempts', { count: message.attempts })}
      </Text>
      {message.nextAttemptAt && (
        <Text variant="body-small" color="secondary">
          {t('administration.outbox.next')}{' '}
          <RelativeTime at={message.nextAttemptAt} />
        </Text>
      )}
      {message.lastError && (
        <Text variant="body-small" color="danger">
          {message.lastError}
        </Text>
      )}
      {error && <ErrorNotice error={error} />}
    </MessageCard>
  );
}
