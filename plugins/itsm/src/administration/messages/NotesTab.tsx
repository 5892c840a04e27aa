import { Flex, Text } from '@backstage/ui';
import type { AdminNote } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeAdminNote,
  EmptyNotice,
  RelativeTime,
  useDescribeContext,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCheckDoubleLine } from '@remixicon/react';
import { TicketRefLink } from '../../ticket/TicketRefLink';
import { MessageCard, MessageCards } from './MessageCard';
import { MessagePages } from './MessagePages';

/** What needs an administrator's hand, newest first. */
export function NotesTab() {
  const { t } = useItsmTranslation();
  const notes = useItsmPages('listAdminNotes', { query: { limit: 50 } });
  return (
    <Flex direction="column" gap="4" pt="4">
      <MessagePages
        pages={notes}
        errorTitle={t('administration.notes.error')}
        empty={
          <EmptyNotice
            icon={<RiCheckDoubleLine size={36} />}
            title={t('administration.notes.empty')}
          />
        }
      >
        <MessageCards label={t('administration.tab.notes')}>
          {notes.items?.map(note => (
            <NoteCard key={note.id} note={note} />
          ))}
        </MessageCards>
      </MessagePages>
    </Flex>
  );
}

function NoteCard({ note }: { note: AdminNote }) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  return (
    <MessageCard>
      <Text>{describeAdminNote(note, context)}</Text>
      <Text variant="body-small" color="secondary">
        {note.kind === 'routing'
          ? t('administration.notes.kind.routing')
          : note.kind}
        {' · '}
        <RelativeTime at={note.at} />
        {note.ticket && (
          <>
            {' · '}
            <TicketRefLink ticketRef={note.ticket} />
          </>
        )}
      </Text>
    </MessageCard>
  );
}
