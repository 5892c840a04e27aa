import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  TicketTypeIcon,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine } from '@remixicon/react';
import { useItsmRoutes } from '../routing';

/** Offers the kinds of ticket that the person may file. */
export function NewTicketMenu() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  if (!me || me.can.file.length === 0) {
    return null;
  }
  return (
    <MenuTrigger>
      <Button variant="primary" iconStart={<RiAddLine />}>
        {t('newTicket.menu')}
      </Button>
      <Menu>
        {me.can.file.map(type => (
          <MenuItem
            key={type}
            href={routes.newTicket(type)}
            iconStart={<TicketTypeIcon type={type} />}
          >
            {t(`newTicket.item.${type}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
