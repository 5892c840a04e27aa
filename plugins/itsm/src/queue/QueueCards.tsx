import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ListedTicket,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ChangeKindBadge,
  EntityTag,
  MatchExcerpt,
  PersonName,
  PriorityBadge,
  RelativeTime,
  SlaBadge,
  useItsmTranslation,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { BAR_HEIGHT } from './bulk/barHeight';
import { ExplainsText, StatusCell } from './queueColumns';
import { type QueueRowsProps, RowLink } from './QueueRow';
import { SelectAll } from './QueueTable';
import { SelectBox } from './SelectBox';
import type { Selection } from './useSelection';

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
      scrollMarginTop: BAR_HEIGHT,
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
export function QueueCards(props: QueueRowsProps) {
  const { type, tickets, isStale, selection } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <>
      {selection && (
        <Flex gap="2" align="center">
          <SelectAll tickets={tickets} selection={selection} />
          <Text variant="body-small" aria-hidden>
            {t('bulk.selectAll')}
          </Text>
        </Flex>
      )}
      <ul
        className={`${classes.list} ${isStale ? classes.stale : ''}`}
        aria-label={t(`queueOf.${type}.title`)}
        aria-busy={isStale}
      >
        {tickets.map(ticket => (
          <QueueCard key={ticket.ref} ticket={ticket} selection={selection} />
        ))}
      </ul>
    </>
  );
}

function QueueCard(props: {
  ticket: ListedTicket;
  selection: Selection | undefined;
}) {
  const { ticket, selection } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <li className={classes.card}>
      <span className={`${classes.line} ${classes.head}`}>
        <span className={classes.line}>
          {selection && (
            <SelectBox
              label={t('bulk.select', { ref: ticket.ref })}
              isSelected={selection.has(ticket.ref)}
              onChange={() => selection.toggle(ticket.ref)}
            />
          )}
          <Text variant="body-small" color="secondary">
            {ticket.ref}
          </Text>
        </span>
        <Text variant="body-small" color="secondary">
          <RelativeTime at={ticket.createdAt} />
        </Text>
      </span>
      <RowLink ticket={ticket} className={classes.link} />
      <MatchExcerpt match={ticket.match} />
      <span className={classes.line}>
        {ticket.priority && <PriorityBadge priority={ticket.priority.value} />}
        {ticket.change && <ChangeKindBadge kind={ticket.change.kind} />}
        <SlaBadge sla={ticket.sla} />
        {ticket.entities[0] && <EntityTag entity={ticket.entities[0]} plain />}
      </span>
      <span>
        <StatusCell ticket={ticket} />
      </span>
      {ticket.restricted && (
        <Text variant="body-small" color="warning">
          {t('common.restricted')}
        </Text>
      )}
      <CardFacts ticket={ticket} />
    </li>
  );
}

function CardFacts({ ticket }: { ticket: TicketSummary }) {
  const { t } = useItsmTranslation();
  const { change, problem } = ticket;
  return (
    <>
      {change && (
        <Text variant="body-small">
          <WindowText
            start={change.plannedStart}
            end={change.plannedEnd}
            isBrief
          />
          {change.outage && ` · ${t('window.outage')}`}
        </Text>
      )}
      {problem && (
        <Text variant="body-small" color="secondary">
          {t('queue.column.explains')}: <ExplainsText ticket={ticket} />
          {problem.hasWorkaround && ` · ${t('queue.workaround.yes')}`}
        </Text>
      )}
      <Text variant="body-small" color="secondary">
        {ticket.team.title} · <PersonName person={ticket.assignee} plain />
      </Text>
      {!change && !problem && (
        <Text variant="body-small" color="secondary">
          {t('queue.column.requester')}:{' '}
          <PersonName person={ticket.beneficiary} plain />
          {ticket.unit && ` · ${ticket.unit.title}`}
        </Text>
      )}
    </>
  );
}
