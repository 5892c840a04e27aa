import { Button, Flex } from '@backstage/ui';
import type { ListTicketsQuery } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmPages,
  useItsmTranslation,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TicketLines } from './TicketLines';

export interface TicketPagesProps {
  query: Omit<ListTicketsQuery, 'cursor'>;
  /** Entity whose page this is. */
  about?: string;
  empty: { title: string; description: string };
}

/** A list of tickets, read page after page and kept up to date. */
export function TicketPages({ query, about, empty }: TicketPagesProps) {
  const { t } = useItsmTranslation();
  const pages = useItsmPages('listTickets', { query });
  useTicketSignal(useThrottled(pages.refresh));
  const failure = pages.error && (
    <ErrorNotice
      title={t('entity.error')}
      error={pages.error}
      onRetry={pages.refresh}
    />
  );
  if (!pages.items) {
    return failure ?? <LoadingBlock lines={4} lineHeight={56} />;
  }
  if (pages.items.length === 0) {
    return failure ?? <EmptyNotice {...empty} />;
  }
  return (
    <Flex direction="column" gap="4">
      <TicketLines
        tickets={pages.items}
        about={about}
        label={t('entity.list')}
      />
      {failure}
      {pages.hasMore && (
        <Flex justify="center">
          <Button
            variant="secondary"
            onPress={pages.loadMore}
            isPending={pages.loadingMore}
          >
            {t(pages.loadingMore ? 'common.loadingMore' : 'common.loadMore')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
