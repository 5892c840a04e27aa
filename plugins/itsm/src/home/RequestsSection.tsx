import type {
  ListTicketsQuery,
  TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RequestList } from '../portal/requests/RequestList';
import { HomeSection, type HomeSectionProps } from './HomeSection';

export interface RequestsSectionProps
  extends Pick<HomeSectionProps, 'title' | 'link'> {
  query: ListTicketsQuery;
  empty: { title: string; description?: string };
  showPerson?: boolean;
  showPriority?: boolean;
  /** Changes the order of what was read. */
  arrange?: (tickets: readonly TicketSummary[]) => TicketSummary[];
}

/** The first few tickets of a list, with the way to the others. */
export function RequestsSection(props: RequestsSectionProps) {
  const { title, link, query, empty, arrange, ...show } = props;
  const tickets = useItsmQuery('listTickets', { query });
  useTicketSignal(useThrottled(tickets.refresh));
  const items = tickets.value?.items;
  return (
    <HomeSection title={title} link={link}>
      {!items && tickets.loading && <LoadingBlock lines={3} lineHeight={64} />}
      {!items && tickets.error && (
        <ErrorNotice error={tickets.error} onRetry={tickets.refresh} />
      )}
      {items?.length === 0 && (
        <EmptyNotice
          isCompact
          title={empty.title}
          description={empty.description}
        />
      )}
      {items && items.length > 0 && (
        <RequestList
          requests={arrange ? arrange(items) : items}
          label={title}
          showPerson={show.showPerson}
          showPriority={show.showPriority}
        />
      )}
    </HomeSection>
  );
}
