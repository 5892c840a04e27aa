import type { ReactNode } from 'react';
import { Button, Flex } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** What a list read page by page is known by. */
interface Pages {
  items: readonly unknown[] | undefined;
  error: Error | undefined;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  refresh: () => void;
}

/** Loading, error, emptiness and further pages around a list of messages. */
export function MessagePages(props: {
  pages: Pages;
  errorTitle: string;
  empty: ReactNode;
  children: ReactNode;
}) {
  const { t } = useItsmTranslation();
  const { pages, errorTitle, empty, children } = props;
  return (
    <>
      {pages.error && (
        <ErrorNotice
          error={pages.error}
          title={errorTitle}
          onRetry={pages.refresh}
        />
      )}
      {!pages.items && !pages.error && (
        <LoadingBlock lines={4} lineHeight={64} />
      )}
      {pages.items?.length === 0 && empty}
      {children}
      {pages.hasMore && (
        <Flex justify="center">
          <Button
            variant="secondary"
            isPending={pages.loadingMore}
            onPress={pages.loadMore}
          >
            {t('common.loadMore')}
          </Button>
        </Flex>
      )}
    </>
  );
}
