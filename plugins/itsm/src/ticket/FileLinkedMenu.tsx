import { Button, ButtonLink, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  TicketTypeIcon,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine } from '@remixicon/react';
import { useItsmRoutes } from '../routing';
import { useTicketPage } from './data/TicketPageContext';

/** Leads to the forms of tickets that follow from this one. */
export function FileLinkedMenu() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  const { ticket } = useTicketPage();
  const entity = ticket.entities.find(({ role }) => role === 'primary')?.ref;
  const items = ticket.capabilities.fileLinked
    .filter(({ type }) => me?.can.file.includes(type))
    .map(({ type, link }) => ({
      id: `${type} ${link}`,
      type,
      // The link is read from the new ticket.
      href: routes.newTicket(type, {
        entity,
        link: { kind: link, ref: ticket.ref },
      }),
    }));
  if (items.length === 0) {
    return null;
  }
  if (items.length === 1) {
    const [only] = items;
    return (
      <ButtonLink
        variant="secondary"
        href={only.href}
        iconStart={<RiAddLine />}
      >
        {t(`ticket.file.${only.type}`)}
      </ButtonLink>
    );
  }
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiAddLine />}>
        {t('ticket.file.button')}
      </Button>
      <Menu>
        {items.map(({ id, type, href }) => (
          <MenuItem
            key={id}
            href={href}
            iconStart={<TicketTypeIcon type={type} />}
          >
            {t(`ticket.file.${type}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
