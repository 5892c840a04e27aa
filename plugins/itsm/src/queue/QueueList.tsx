import { Button, ButtonLink, Flex } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { QueueCards } from './QueueCards';
import { QueuePager } from './QueuePager';
import { countFilters } from './queueState';
import { QueueTable } from './QueueTable';
import type { useQueueList } from './useQueueList';
import type { QueueControls } from './useQueueState';
import type { Selection } from './useSelection';

export interface QueueListProps {
  controls: QueueControls;
  list: ReturnType<typeof useQueueList>;
  isWide: boolean;
  selection?: Selection;
}

/** The rows, or what there is to say instead of them. */
export function QueueList(props: QueueListProps) {
  const { t } = useItsmTranslation();
  const { controls, list, isWide, selection } = props;
  const { queue, change } = controls;
  const { tickets, loading, error } = list;
  if (!tickets) {
    return error ? (
      <ErrorNotice
        error={error}
        title={t(`queueOf.${queue.type}.error`)}
        onRetry={list.refresh}
      />
    ) : (
      <LoadingBlock lines={8} lineHeight={48} />
    );
  }
  const isEmpty = tickets.length === 0;
  const rows = {
    type: queue.type,
    selection,
    tickets,
    // A live refresh of the same page does not dim the rows.
    isStale: loading && list.isOtherPage,
  };
  return (
    <Flex direction="column" gap="4">
      {error && (
        <ErrorNotice
          error={error}
          title={t(`queueOf.${queue.type}.error`)}
          onRetry={list.refresh}
        />
      )}
      {isEmpty && !loading && (
        <QueueEmpty controls={controls} next={list.next} />
      )}
      {!isEmpty && isWide && (
        <QueueTable
          {...rows}
          sort={queue.sort}
          order={queue.order}
          onSort={(sort, order) => change({ sort, order })}
        />
      )}
      {!isEmpty && !isWide && <QueueCards {...rows} />}
      {isEmpty && loading && <LoadingBlock lines={8} lineHeight={48} />}
      {(!isEmpty || queue.cursors.length > 0) && (
        <QueuePager
          page={queue.cursors.length + 1}
          limit={queue.limit}
          hasNext={list.next !== undefined && !rows.isStale}
          onNext={() => list.next && controls.nextPage(list.next)}
          onPrevious={controls.previousPage}
          onLimit={limit => change({ limit })}
        />
      )}
    </Flex>
  );
}

function QueueEmpty(props: {
  controls: QueueControls;
  /** There is more to look through. */
  next: string | undefined;
}) {
  const { controls, next } = props;
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  const { queue } = controls;
  if (next !== undefined) {
    return (
      <EmptyNotice
        title={t('queue.empty.soFar')}
        description={t('queue.empty.soFarHint')}
        action={
          <Button variant="primary" onPress={() => controls.nextPage(next)}>
            {t('queue.empty.lookFurther')}
          </Button>
        }
      />
    );
  }
  if (countFilters(queue) > 0 || queue.state) {
    return (
      <EmptyNotice
        title={t(`queueOf.${queue.type}.filtered`)}
        description={t('queue.empty.filteredHint')}
        action={
          <Button variant="primary" onPress={controls.clearAll}>
            {t('queue.clearAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyNotice
      title={t('queue.empty.chip')}
      description={t(`queueOf.${queue.type}.empty`)}
      action={
        <Flex gap="2" align="center">
          <Button
            variant="secondary"
            onPress={() => controls.change({ state: 'all', chip: undefined })}
          >
            {t('queue.empty.showAll')}
          </Button>
          {me?.can.file.includes(queue.type) && (
            <ButtonLink variant="primary" href={routes.newTicket(queue.type)}>
              {t(`queueOf.${queue.type}.file`)}
            </ButtonLink>
          )}
        </Flex>
      }
    />
  );
}
