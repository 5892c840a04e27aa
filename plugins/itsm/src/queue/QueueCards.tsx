import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  PersonName,
  PriorityBadge,
  RelativeTime,
  StatusBadge,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import type { QueueRowsProps } from './QueueTable';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
    card: {
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      padding: 'var(--bui-space-3)',
      border: '1px solid var(--bui-border-2)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
      overflowWrap: 'anywhere',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
    },
    head: { justifyContent: 'space-between' },
    link: {
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible': { outline: 'none' },
      '&:focus-visible::after': {
        outline: '2px solid var(--bui-ring)',
        borderRadius: 'var(--bui-radius-3)',
      },
    },
    stale: { opacity: 0.55 },
  },
  { name: 'ItsmQueueCards' },
);

/** The queue on small screens. */
export function QueueCards({ tickets, isStale }: QueueRowsProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <ul
      className={`${classes.list} ${isStale ? classes.stale : ''}`}
      aria-label={t('queue.title')}
      aria-busy={isStale}
    >
      {tickets.map(ticket => (
        <QueueCard key={ticket.ref} ticket={ticket} />
      ))}
    </ul>
  );
}

function QueueCard({ ticket }: { ticket: TicketSummary }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const localized = useLocalized();
  const href = useItsmRoutes().ticket(ticket.ref);
  return (
    <li className={classes.card}>
      <span className={`${classes.line} ${classes.head}`}>
        <Text variant="body-small" color="secondary">
          {ticket.ref}
        </Text>
        <Text variant="body-small" color="secondary">
          <RelativeTime at={ticket.createdAt} />
        </Text>
      </span>
      <Link
        className={classes.link}
        href={href}
        standalone
        weight="bold"
        data-queue-row={ticket.ref}
      >
        {ticket.title}
      </Link>
      <span className={classes.line}>
        <PriorityBadge priority={ticket.priority.value} />
        <StatusBadge status={ticket.status} />
        {ticket.primaryEntity && (
          <EntityTag entity={ticket.primaryEntity} plain />
        )}
      </span>
      {ticket.pendingReason && (
        <Text variant="body-small" color="secondary">
          {localized(ticket.pendingReason.title)}
        </Text>
      )}
      <Text variant="body-small" color="secondary">
        {ticket.team.title} · <PersonName person={ticket.assignee} plain />
      </Text>
      <Text variant="body-small" color="secondary">
        {t('queue.column.requester')}:{' '}
        <PersonName person={ticket.beneficiary} plain />
        {ticket.unit && ` · ${ticket.unit.title}`}
      </Text>
    </li>
  );
}
