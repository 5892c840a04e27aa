import { useRef } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ListedTicket,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  MatchExcerpt,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { BAR_HEIGHT } from './bulk/barHeight';
import type { QueueColumn } from './queueColumns';
import { type QueueLayout, useQueueLayout } from './queueLayout';
import { type QueueRowsProps, RowLink } from './QueueRow';
import { SelectBox } from './SelectBox';
import { SortHeader } from './SortHeader';
import type { QueueOrder, QueueSort } from './queueState';
import type { Selection } from './useSelection';

const useStyles = makeStyles(
  {
    scroll: {
      overflowX: 'auto',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
    },
    table: {
      tableLayout: 'fixed',
      width: '100%',
      overflowWrap: 'anywhere',
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      '& th': {
        textAlign: 'start',
        fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
        fontSize: 'var(--bui-font-size-2)',
        color: 'var(--bui-fg-secondary)',
      },
      '& tbody tr:last-child td': { borderBottom: 'none' },
      '& th, & td': {
        padding: 'var(--bui-space-2)',
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
    link: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      scrollMarginTop: BAR_HEIGHT,
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

interface Sorting {
  sort: QueueSort;
  order: QueueOrder;
  onSort: (sort: QueueSort, order: QueueOrder) => void;
}

/** The queue on wide screens; a row is one link to its ticket. */
export function QueueTable(props: QueueRowsProps & Sorting) {
  const { type, tickets, isStale, selection, sort, order, onSort } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const room = useRef<HTMLDivElement>(null);
  const layout = useQueueLayout(room, type, selection !== undefined);
  return (
    <div ref={room} className={classes.scroll}>
      <table
        className={`${classes.table} ${isStale ? classes.stale : ''}`}
        style={{ minWidth: layout.minWidth }}
        aria-busy={isStale}
      >
        <caption>
          <VisuallyHidden>{t(`queueOf.${type}.title`)}</VisuallyHidden>
        </caption>
        <colgroup>
          {layout.widths.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <SelectAll tickets={tickets} selection={selection} />
              </th>
            )}
            <th scope="col">{t(`type.${type}`)}</th>
            {layout.columns.map(column => (
              <ColumnHead
                key={column.id}
                column={column}
                sorting={{ sort, order, onSort }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {tickets.map(ticket => (
            <TicketRow
              key={ticket.ref}
              ticket={ticket}
              layout={layout}
              selection={selection}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead(props: { column: QueueColumn; sorting: Sorting }) {
  const { column, sorting } = props;
  const { t } = useItsmTranslation();
  return column.sort ? (
    <SortHeader column={column.sort.by} first={column.sort.first} {...sorting}>
      {column.head(t)}
    </SortHeader>
  ) : (
    <th scope="col">{column.head(t)}</th>
  );
}

/** Selects all rows of the page, or none. */
export function SelectAll(props: {
  tickets: readonly TicketSummary[];
  selection: Selection;
}) {
  const { tickets, selection } = props;
  const { t } = useItsmTranslation();
  const count = selection.tickets.length;
  return (
    <SelectBox
      label={t('bulk.selectAll')}
      isSelected={count > 0 && count === tickets.length}
      isPartly={count > 0 && count < tickets.length}
      onChange={isOn =>
        selection.set(isOn ? tickets.map(ticket => ticket.ref) : [])
      }
    />
  );
}

function TicketRow(props: {
  ticket: ListedTicket;
  layout: QueueLayout;
  selection: Selection | undefined;
}) {
  const { ticket, layout, selection } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const localized = useLocalized();
  return (
    <tr className={classes.row}>
      {selection && (
        <td>
          <SelectBox
            label={t('bulk.select', { ref: ticket.ref })}
            isSelected={selection.has(ticket.ref)}
            onChange={() => selection.toggle(ticket.ref)}
          />
        </td>
      )}
      <td>
        <RowLink ticket={ticket} className={classes.link} isCut />
        <span className={classes.meta}>
          <span className={classes.ref}>{ticket.ref}</span>
          <Below ticket={ticket} columns={layout.below} />
          {ticket.entities[0] && (
            <EntityTag entity={ticket.entities[0]} plain />
          )}
          {ticket.restricted && (
            <Text variant="body-small" color="warning">
              {t('common.restricted')}
            </Text>
          )}
          {ticket.offering && (
            <span className={classes.second}>
              {localized(ticket.offering.title)}
            </span>
          )}
        </span>
        <MatchExcerpt match={ticket.match} />
      </td>
      {layout.columns.map(column => (
        <td key={column.id}>{column.cell(ticket)}</td>
      ))}
    </tr>
  );
}

/** What columns would say that there is no room for. */
function Below(props: {
  ticket: TicketSummary;
  columns: readonly QueueColumn[];
}) {
  const { ticket, columns } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <>
      {columns.map(({ id, below }) => {
        const text = below?.(ticket, t);
        return (
          text && (
            <span key={id} className={classes.second}>
              {text}
            </span>
          )
        );
      })}
    </>
  );
}
