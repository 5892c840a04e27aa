import { Link } from '@backstage/ui';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  PersonName,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';

/** What the queue is given, on wide screens and on small ones. */
export interface QueueRowsProps {
  tickets: readonly TicketSummary[];
  /** Rows of the page before, shown until the page asked for is there. */
  isStale: boolean;
}

/** The one link of a row; keys move from one to the next. */
export function RowLink(props: { ticket: TicketSummary; className: string }) {
  const { ref, title } = props.ticket;
  const href = useItsmRoutes().ticket(ref);
  return (
    <Link
      className={props.className}
      href={href}
      standalone
      weight="bold"
      data-queue-row={ref}
    >
      {title}
    </Link>
  );
}

/** What a row tells, part by part; undefined where there is nothing. */
export function useRowParts(ticket: TicketSummary) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { offering, pendingReason, restricted, unit } = ticket;
  return {
    offering: offering && localized(offering.title),
    pendingReason: pendingReason && localized(pendingReason.title),
    restricted: restricted ? t('common.restricted') : undefined,
    team: ticket.team.title,
    assignee: <PersonName person={ticket.assignee} plain />,
    beneficiary: <PersonName person={ticket.beneficiary} plain />,
    unit: unit?.title,
  };
}
