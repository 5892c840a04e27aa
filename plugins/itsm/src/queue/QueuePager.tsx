import { Button, Flex, Select, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { PAGE_SIZES } from './queueState';

/** Moves through the pages. There is no total: the API does not count. */
export function QueuePager(props: {
  page: number;
  limit: number;
  hasNext: boolean;
  onNext: () => void;
  onPrevious: () => void;
  onLimit: (limit: number) => void;
}) {
  const { t } = useItsmTranslation();
  const { page, limit, hasNext } = props;
  return (
    <nav aria-label={t('queue.pages')}>
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Select
          style={{ width: '11rem', flex: 'none' }}
          aria-label={t('queue.pageSize')}
          options={PAGE_SIZES.map(size => ({
            id: String(size),
            label: t('queue.perPage', { size: String(size) }),
          }))}
          value={String(limit)}
          onChange={value => props.onLimit(Number(value))}
        />
        <Flex align="center" gap="2">
          <Button
            variant="secondary"
            iconStart={<RiArrowLeftSLine />}
            isDisabled={page === 1}
            onPress={props.onPrevious}
          >
            {t('queue.previousPage')}
          </Button>
          <Text aria-current="page">
            {t('queue.page', { page: String(page) })}
          </Text>
          <Button
            variant="secondary"
            iconEnd={<RiArrowRightSLine />}
            isDisabled={!hasNext}
            onPress={props.onNext}
          >
            {t('queue.nextPage')}
          </Button>
        </Flex>
      </Flex>
    </nav>
  );
}
