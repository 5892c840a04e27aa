import { makeStyles } from '@material-ui/core/styles';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';
import { TicketLine, type TicketLineProps } from './TicketLine';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
      overflow: 'hidden',
      '& > li + li': { borderTop: '1px solid var(--bui-border-1)' },
    },
  },
  { name: 'ItsmTicketLines' },
);

/** Tickets below each other. */
export function TicketLines(
  props: Pick<TicketLineProps, 'about'> & {
    tickets: readonly TicketSummary[];
    label: string;
  },
) {
  const classes = useStyles();
  return (
    // Safari drops the list role of lists without bullets.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className={classes.list} role="list" aria-label={props.label}>
      {props.tickets.map(ticket => (
        <li key={ticket.ref}>
          <TicketLine ticket={ticket} about={props.about} />
        </li>
      ))}
    </ul>
  );
}
