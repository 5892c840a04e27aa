import { ToggleButton } from '@backstage/ui';
import {
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEyeLine, RiEyeOffLine } from '@remixicon/react';
import { useTicketPage } from './data/TicketPageContext';
import { useTicketWrite } from './data/useTicketWrite';

/** Watches the ticket, or stops. */
export function WatchButton() {
  const { t } = useItsmTranslation();
  const { value: me } = useMe();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const person = me?.person;
  if (!ticket.capabilities.watch || !person?.ref) {
    return null;
  }
  const { id, ref } = person;
  const isWatching = ticket.watchers.some(watcher => watcher.id === id);
  const toggle = () =>
    isWatching
      ? write.run('removeWatcher', base => ({
          params: { ref: base.ref, person: id },
        }))
      : write.run('addWatcher', base => ({
          params: { ref: base.ref },
          body: { person: ref },
        }));
  return (
    <ToggleButton
      isSelected={isWatching}
      isDisabled={write.isPending}
      iconStart={isWatching ? <RiEyeLine /> : <RiEyeOffLine />}
      onChange={() => void toggle()}
    >
      {isWatching ? t('ticket.watch.on') : t('ticket.watch.off')}
    </ToggleButton>
  );
}
