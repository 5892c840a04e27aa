import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  PriorityBadge,
  RelativeTime,
  StatusBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { type QueueRowsProps, RowLink, useRowParts } from './QueueRow';

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
  const parts = useRowParts(ticket);
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
      <RowLink ticket={ticket} className={classes.link} />
      <span className={classes.line}>
        <PriorityBadge priority={ticket.priority.value} />
        <StatusBadge status={ticket.status} />
        {ticket.primaryEntity && (
          <EntityTag entity={ticket.primaryEntity} plain />
        )}
      </span>
      {parts.restricted && (
        <Text variant="body-small" color="warning">
          {parts.restricted}
        </Text>
      )}
      {parts.pendingReason && (
        <Text variant="body-small" color="secondary">
          {parts.pendingReason}
        </Text>
      )}
      <Text variant="body-small" color="secondary">
        {parts.team} · {parts.assignee}
      </Text>
      <Text variant="body-small" color="secondary">
        {t('queue.column.requester')}: {parts.beneficiary}
        {parts.unit && ` · ${parts.unit}`}
      </Text>
    </li>
  );
}
