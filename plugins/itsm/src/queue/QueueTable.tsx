import type { ReactNode } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
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
import { SortHeader } from './SortHeader';
import type { QueueOrder, QueueSort } from './queueState';

const useStyles = makeStyles(
  {
    scroll: {
      overflowX: 'auto',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      '& th': {
        textAlign: 'start',
        fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
        fontSize: 'var(--bui-font-size-2)',
        color: 'var(--bui-fg-secondary)',
        whiteSpace: 'nowrap',
      },
      '& tbody tr:last-child td': { borderBottom: 'none' },
      '& th, & td': {
        padding: 'var(--bui-space-2) var(--bui-space-3)',
        borderBottom: '1px solid var(--bui-border-1)',
        verticalAlign: 'top',
      },
      '& th, & td:nth-child(n + 2)': { verticalAlign: 'middle' },
    },
    row: {
      position: 'relative',
      cursor: 'pointer',
      '&:hover': { background: 'var(--bui-bg-neutral-2)' },
    },
    title: {
      minWidth: '16rem',
      maxWidth: '34rem',
      overflowWrap: 'anywhere',
    },
    link: {
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible': { outline: 'none' },
      '&:focus-visible::after': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: '-2px',
        borderRadius: 'var(--bui-radius-2)',
      },
    },
    meta: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
      marginTop: 'var(--bui-space-1)',
    },
    second: {
      display: 'block',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
    },
    stale: { opacity: 0.55, transition: 'opacity 150ms' },
    ref: {
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
      color: 'var(--bui-fg-secondary)',
      fontSize: 'var(--bui-font-size-2)',
    },
  },
  { name: 'ItsmQueueTable' },
);

/** The queue on wide screens; a row is one link to its ticket. */
export function QueueTable(
  props: QueueRowsProps & {
    sort: QueueSort;
    order: QueueOrder;
    onSort: (sort: QueueSort, order: QueueOrder) => void;
  },
) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const sorting = {
    sort: props.sort,
    order: props.order,
    onSort: props.onSort,
  };
  return (
    <div className={classes.scroll}>
      <table
        className={`${classes.table} ${props.isStale ? classes.stale : ''}`}
        aria-busy={props.isStale}
      >
        <caption>
          <VisuallyHidden>{t('queue.title')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('queue.column.title')}</th>
            <SortHeader column="priority" first="asc" {...sorting}>
              {t('queue.column.priority')}
            </SortHeader>
            <th scope="col">{t('queue.column.status')}</th>
            <th scope="col">{t('queue.column.team')}</th>
            <th scope="col">{t('queue.column.requester')}</th>
            <SortHeader column="createdAt" first="desc" {...sorting}>
              {t('queue.column.age')}
            </SortHeader>
          </tr>
        </thead>
        <tbody>
          {props.tickets.map(ticket => (
            <QueueRow key={ticket.ref} ticket={ticket} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueRow({ ticket }: { ticket: TicketSummary }) {
  const classes = useStyles();
  const parts = useRowParts(ticket);
  return (
    <tr className={classes.row}>
      <td className={classes.title}>
        <RowLink ticket={ticket} className={classes.link} />
        <span className={classes.meta}>
          <span className={classes.ref}>{ticket.ref}</span>
          {ticket.primaryEntity && (
            <EntityTag entity={ticket.primaryEntity} plain />
          )}
          {parts.restricted && (
            <Text variant="body-small" color="warning">
              {parts.restricted}
            </Text>
          )}
          <SecondLine>{parts.offering}</SecondLine>
        </span>
      </td>
      <td>
        <PriorityBadge priority={ticket.priority.value} />
      </td>
      <td>
        <StatusBadge status={ticket.status} />
        <SecondLine>{parts.pendingReason}</SecondLine>
      </td>
      <td>
        {parts.team}
        <SecondLine>{parts.assignee}</SecondLine>
      </td>
      <td>
        {parts.beneficiary}
        <SecondLine>{parts.unit}</SecondLine>
      </td>
      <td>
        <RelativeTime at={ticket.createdAt} />
      </td>
    </tr>
  );
}

/** Below or beside the main thing of a cell; nothing when there is nothing. */
function SecondLine({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return children ? <span className={classes.second}>{children}</span> : null;
}
