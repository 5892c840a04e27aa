import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ShortcutsDialog } from '../shortcuts';

/** The keys of the queue. */
export function QueueHelp(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useItsmTranslation();
  return (
    <ShortcutsDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      shortcuts={[
        { keys: ['j', '↓'], text: t('queue.keys.next') },
        { keys: ['k', '↑'], text: t('queue.keys.previous') },
        { keys: ['Enter'], text: t('queue.keys.open') },
        { keys: ['x'], text: t('queue.keys.select') },
        { keys: ['/'], text: t('queue.keys.search') },
        { keys: ['n', 'p'], text: t('queue.keys.page') },
        { keys: ['?'], text: t('shortcuts.help') },
      ]}
    />
  );
}
