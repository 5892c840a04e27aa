import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import type { Visibility } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiBookmarkLine, RiLock2Line } from '@remixicon/react';
import { useTicketPage } from '../data/TicketPageContext';

/** Replies written before; asked for when the menu is first opened. */
export function CannedReplies(props: {
  onInsert: (text: string, visibility: Visibility) => void;
}) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const [wasOpened, setOpened] = useState(false);
  const { value, error, loading } = useItsmQuery(
    'listResponseTemplates',
    wasOpened ? { params: { ref: ticket.ref } } : undefined,
  );
  const items = value?.items ?? [];
  const notice = () => {
    if (error) {
      return t('ticket.replies.error');
    }
    return loading || !value ? t('common.loading') : t('ticket.replies.empty');
  };
  return (
    <MenuTrigger onOpenChange={isOpen => isOpen && setOpened(true)}>
      <Button variant="tertiary" iconStart={<RiBookmarkLine />}>
        {t('ticket.replies.title')}
      </Button>
      <Menu
        onAction={key => {
          const reply = items.find(item => item.name === key);
          if (reply) {
            props.onInsert(localized(reply.text), reply.visibility);
          }
        }}
      >
        {items.length === 0 ? (
          <MenuItem isDisabled>{notice()}</MenuItem>
        ) : (
          items.map(reply => (
            <MenuItem
              key={reply.name}
              id={reply.name}
              iconStart={
                reply.visibility === 'internal' ? (
                  <RiLock2Line aria-label={t('visibility.internal')} />
                ) : undefined
              }
            >
              {localized(reply.title)}
            </MenuItem>
          ))
        )}
      </Menu>
    </MenuTrigger>
  );
}
