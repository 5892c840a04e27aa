import { Button, Flex, Text } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  RelativeTime,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCheckDoubleLine } from '@remixicon/react';
import { TicketRefLink } from '../../ticket/TicketRefLink';
import { MessageCard, MessageCards } from './MessageCard';

/** What needs an administrator's hand, newest first. */
export function NotesTab() {
  const { t } = useItsmTranslation();
  const notes = useItsmPages('listAdminNotes', { query: { limit: 50 } });
  return (
    <Flex direction="column" gap="4" pt="4">
      {notes.error && (
        <ErrorNotice
          error={notes.error}
          title={t('administration.notes.error')}
          onRetry={notes.refresh}
        />
      )}
      {!notes.items && !notes.error && (
        <LoadingBlock lines={4} lineHeight={48} />
      )}
      {notes.items?.length === 0 && (
        <EmptyNotice
          icon={<RiCheckDoubleLine size={36} />}
          title={t('administration.notes.empty')}
        />
      )}
      <MessageCards label={t('administration.tab.notes')}>
        {notes.items?.map(note => (
          <MessageCard key={note.id}>
            <Text>{note.message}</Text>
            <Text variant="body-small" color="secondary">
              {note.kind} · <RelativeTime at={note.at} />
              {note.ticket && (
                <>
                  {' · '}
                  <TicketRefLink ticketRef={note.ticket} />
                </>
              )}
            </Text>
          </MessageCard>
        ))}
      </MessageCards>
      {notes.hasMore && (
        <Flex justify="center">
          <Button
            variant="secondary"
            isPending={notes.loadingMore}
            onPress={notes.loadMore}
          >
            {t('common.loadMore')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
