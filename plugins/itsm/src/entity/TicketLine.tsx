import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpen,
  type ListedTicket,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  MarkedText,
  MatchExcerpt,
  PriorityBadge,
  RelativeTime,
  SlaBadge,
  StatusBadge,
  TicketTypeIcon,
  useItsmTranslation,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { catalogKindText } from './catalogKindText';

const useStyles = makeStyles(
  {
    root: {
      position: 'relative',
      boxSizing: 'border-box',
      width: '100%',
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3)',
      '&:hover': { background: 'var(--bui-bg-neutral-2)' },
    },
    what: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
    link: {
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible': { outline: 'none' },
      '&:focus-visible::after': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: '-2px',
        borderRadius: 'var(--bui-radius-2)',
      },
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      marginTop: 'var(--bui-space-1)',
    },
    type: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
      '& svg': { width: 14, height: 14, flex: 'none' },
    },
    badges: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1)',
    },
  },
  { name: 'ItsmTicketLine' },
);

export interface TicketLineProps {
  ticket: ListedTicket;
  /** Entity whose page this is; another one is named in the line. */
  about?: string;
}

/** A ticket in a list outside the queues: the whole line is its link. */
export function TicketLine({ ticket, about }: TicketLineProps) {
  const classes = useStyles();
  const href = useItsmRoutes().ticket(ticket.ref);
  return (
    <div className={classes.root}>
      <div className={classes.what}>
        <Link href={href} className={classes.link} standalone weight="bold">
          <MarkedText text={ticket.title} ranges={ticket.match?.title} />
        </Link>
        <MatchExcerpt match={ticket.match} />
        <TicketFacts ticket={ticket} about={about} />
      </div>
      <div className={classes.badges}>
        {isOpen(ticket.status) && <SlaBadge sla={ticket.sla} />}
        {ticket.priority && <PriorityBadge priority={ticket.priority.value} />}
        <StatusBadge status={ticket.status} type={ticket.type} />
      </div>
    </div>
  );
}

function TicketFacts({ ticket, about }: TicketLineProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { change, entities, related, restricted } = ticket;
  // On the page of a whole, the part that brought it there and no other.
  const named = about ? related : entities[0];
  // A ticket about the entity of the page itself needs no name for it.
  const part = named?.ref === about ? undefined : named;
  return (
    <Text
      as="div"
      variant="body-small"
      color="secondary"
      className={classes.facts}
    >
      <span className={classes.type}>
        <span aria-hidden style={{ display: 'inline-flex' }}>
          <TicketTypeIcon type={ticket.type} />
        </span>
        {t(`type.${ticket.type}`)}
      </span>
      <span>{ticket.ref}</span>
      {part && (
        <EntityTag
          plain
          entity={{
            ref: part.ref,
            title: `${part.title}, ${catalogKindText(t, part.ref)}`,
          }}
        />
      )}
      {restricted && <span>{t('common.restricted')}</span>}
      {change && (
        <WindowText
          isBrief
          start={change.plannedStart}
          end={change.plannedEnd}
        />
      )}
      {change?.outage && <span>{t('window.outage')}</span>}
      <span>{inCareOf(ticket, t)}</span>
      <span>
        {t('entity.row.opened')} <RelativeTime at={ticket.createdAt} />
      </span>
    </Text>
  );
}

function inCareOf(
  { team, assignee }: TicketSummary,
  t: ReturnType<typeof useItsmTranslation>['t'],
): string {
  return assignee
    ? `${team.title}, ${assignee.name}`
    : t('entity.row.team', { team: team.title });
}
