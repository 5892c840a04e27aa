import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ShortcutsDialog } from '../shortcuts';
import { useTicketPage } from './data/TicketPageContext';
import { mayEdit } from './dialogs/mayEdit';

/** The keys of the ticket page that do something for this person. */
export function TicketHelp(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useItsmTranslation();
  const { capabilities } = useTicketPage().ticket;
  const lines = [
    capabilities.comment && { keys: ['r'], text: t('ticket.keys.reply') },
    capabilities.commentInternal && {
      keys: ['i'],
      text: t('ticket.keys.internal'),
    },
    capabilities.comment && {
      keys: ['Ctrl', 'Enter'],
      text: t('ticket.keys.send'),
    },
    mayEdit(capabilities) && {
      keys: ['e'],
      text: t('ticket.keys.edit'),
    },
    { keys: ['?'], text: t('shortcuts.help') },
  ];
  return (
    <ShortcutsDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      shortcuts={lines.flatMap(line => line || [])}
    />
  );
}
