import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { OutboxMessage } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  RelativeTime,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TicketRefLink } from '../../ticket/TicketRefLink';
import { MessageCard } from './MessageCard';
import { attemptsOf, channelOf, kindOf } from './outboxTexts';

/** One message: what it tells, where it goes, and how that went. */
export function OutboxMessageCard(props: {
  message: OutboxMessage;
  onRetried: () => void;
}) {
  const { t } = useItsmTranslation();
  const { message } = props;
  const { retry, isPending, error } = useRetry(message.id, props.onRetried);
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
        {kindOf(message, t)} · {channelOf(message, t)}
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
        {attemptsOf(message, t)}
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

function useRetry(id: string, onRetried: () => void) {
  const api = useItsmApi();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const retry = async () => {
    setPending(true);
    setError(undefined);
    try {
      await api.call('retryOutbox', { params: { id } });
      onRetried();
    } catch (failure) {
      setError(failure as Error);
    }
    setPending(false);
  };
  return { retry, isPending, error };
}
