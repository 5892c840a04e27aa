import { Link } from '@backstage/ui';
import type {
  ListedTicket,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { MarkedText } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import type { Selection } from './useSelection';

/** What the queue is given, on wide screens and on small ones. */
export interface QueueRowsProps {
  type: TicketType;
  tickets: readonly ListedTicket[];
  /** Rows of the page before, shown until the page asked for is there. */
  isStale: boolean;
  /** Left out: rows cannot be selected by this person. */
  selection?: Selection;
}

/** The one link of a row; keys move from one to the next. */
export function RowLink(props: {
  ticket: ListedTicket;
  className: string;
  /** A long title is cut off: the pointer shows all of it. */
  isCut?: boolean;
}) {
  const { ref, title, match } = props.ticket;
  const href = useItsmRoutes().ticket(ref);
  return (
    <Link
      className={props.className}
      href={href}
      title={props.isCut ? title : undefined}
      standalone
      weight="bold"
      data-queue-row={ref}
    >
      <MarkedText text={title} ranges={match?.title} />
    </Link>
  );
}
