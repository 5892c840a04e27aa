import { Flex, Link } from '@backstage/ui';
import type { OverlayTicket } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  TicketTypeIcon,
  useItsmTranslation,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';

/** Open incidents and coming changes, each a link to its ticket. */
export function OverlayTickets(props: {
  tickets: readonly OverlayTicket[];
  /** References alone, for cells of tables. */
  isBrief?: boolean;
}) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <Flex direction="column" gap="1" align="start">
      {props.tickets.map(ticket => (
        <Flex
          key={ticket.ref}
          gap="1"
          align="center"
          style={{ flexWrap: 'wrap' }}
        >
          <span aria-hidden style={{ display: 'inline-flex' }}>
            <TicketTypeIcon type={ticket.type} />
          </span>
          <Link href={routes.ticket(ticket.ref)} variant="body-small">
            {props.isBrief
              ? `${t(`type.${ticket.type}`)} ${ticket.ref}`
              : `${ticket.ref} ${ticket.title}`}
          </Link>
          {!props.isBrief && ticket.type === 'change' && (
            <WindowText
              isBrief
              start={ticket.plannedStart}
              end={ticket.plannedEnd}
            />
          )}
        </Flex>
      ))}
    </Flex>
  );
}
