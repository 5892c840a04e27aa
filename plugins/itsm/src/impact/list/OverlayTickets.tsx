import { Flex, Link } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OverlayTicket } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  TicketTypeIcon,
  useItsmTranslation,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';

const useStyles = makeStyles(
  {
    icon: {
      display: 'inline-flex',
      color: 'var(--bui-fg-primary)',
      '& svg': { width: 16, height: 16, flex: 'none' },
    },
  },
  { name: 'ItsmOverlayTickets' },
);

/** Open incidents and coming changes, each a link to its ticket. */
export function OverlayTickets(props: {
  tickets: readonly OverlayTicket[];
  /** References alone, for cells of tables. */
  isBrief?: boolean;
}) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const classes = useStyles();
  return (
    <Flex direction="column" gap="1" align="start">
      {props.tickets.map(ticket => (
        <Flex
          key={ticket.ref}
          gap="1"
          align="center"
          style={{ flexWrap: 'wrap' }}
        >
          <span aria-hidden className={classes.icon}>
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
