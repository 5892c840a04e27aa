import type { ReactNode } from 'react';
import type { ListTicketsQuery } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TicketLines } from '../entity';

/** How many tickets a widget holds. */
const FEW = 5;

export interface FewTicketsProps {
  query: Omit<ListTicketsQuery, 'limit' | 'cursor'>;
  label: string;
  empty: ReactNode;
}

/** The first few tickets of a list, kept up to date. */
export function FewTickets({ query, label, empty }: FewTicketsProps) {
  const tickets = useItsmQuery('listTickets', {
    query: { ...query, limit: FEW },
  });
  useTicketSignal(useThrottled(tickets.refresh));
  if (!tickets.value) {
    return tickets.error ? (
      <ErrorNotice error={tickets.error} onRetry={tickets.refresh} />
    ) : (
      <LoadingBlock lines={3} lineHeight={40} />
    );
  }
  return tickets.value.items.length === 0 ? (
    <>{empty}</>
  ) : (
    <TicketLines tickets={tickets.value.items} label={label} />
  );
}
