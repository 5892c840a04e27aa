import { Button, Flex, Text } from '@backstage/ui';
import {
  DATA_PROBLEMS,
  type DataQuality,
  entityRefSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  TeamPicker,
  useItsmPages,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useRefTitles } from '../../refTitles';
import { useUrlText } from '../../routing';
import { GraphAgeLine, StaleNotice } from '../controls';
import { ProblemChips } from './ProblemChips';
import { ProblemList } from './ProblemList';

/** What is wrong in the catalog, with one press to ask the owner about it. */
export function DataQualityView() {
  const { t } = useItsmTranslation();
  const [problemInUrl, setProblem] = useUrlText('problem');
  const [ownerInUrl, setOwner] = useUrlText('owner');
  const problem = DATA_PROBLEMS.find(known => known === problemInUrl);
  const owner = entityRefSchema.safeParse(ownerInUrl).data;
  const filter = {
    ...(problem ? { problem } : {}),
    ...(owner ? { owner } : {}),
  };
  // Counts do not follow the filters, and pages do not bring them.
  const overview = useItsmQuery('getDataQuality', { query: { limit: 1 } });
  const pages = useItsmPages('getDataQuality', { query: filter });
  const error = overview.error ?? pages.error;
  const { titleOf, learn } = useRefTitles(owner ? [owner] : []);
  return (
    <Flex direction="column" gap="4">
      <Flex direction="column" gap="1">
        <Text as="h2" variant="title-x-small">
          {t('quality.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('quality.text')}
        </Text>
      </Flex>
      {overview.value && (
        <>
          <StaleNotice graph={overview.value.graph} />
          <GraphAgeLine graph={overview.value.graph} />
          <ProblemChips
            counts={overview.value.counts}
            value={problem}
            onChange={chosen => setProblem(chosen ?? '')}
          />
          <div style={{ maxWidth: '24rem' }}>
            <TeamPicker
              label={t('quality.owner')}
              value={owner ? { ref: owner, title: titleOf(owner) } : null}
              onChange={item => {
                if (item) {
                  learn(item);
                }
                setOwner(item?.ref ?? '');
              }}
            />
          </div>
        </>
      )}
      {error && (
        <ErrorNotice
          title={t('quality.error')}
          error={error}
          onRetry={() => {
            overview.refresh();
            pages.refresh();
          }}
        />
      )}
      {!pages.items && !error && <LoadingBlock lines={4} lineHeight={56} />}
      {pages.items && pages.items.length === 0 && (
        <Nothing
          graph={overview.value?.graph}
          isFiltered={Boolean(problem ?? owner)}
        />
      )}
      {pages.items && pages.items.length > 0 && (
        <ProblemList problems={pages.items} />
      )}
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

function Nothing(props: {
  graph: DataQuality['graph'] | undefined;
  isFiltered: boolean;
}) {
  const { t } = useItsmTranslation();
  // Of a catalog that was never read, nothing is known to be right.
  if (props.graph && props.graph.checkedAt === undefined) {
    return (
      <EmptyNotice
        title={t('quality.notRead.title')}
        description={t('quality.notRead.text')}
      />
    );
  }
  return props.isFiltered ? (
    <EmptyNotice
      title={t('quality.emptyFiltered')}
      description={t('quality.emptyFilteredText')}
    />
  ) : (
    <EmptyNotice
      title={t('quality.empty')}
      description={t('quality.emptyText')}
    />
  );
}
