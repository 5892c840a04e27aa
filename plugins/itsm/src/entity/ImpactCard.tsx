import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import {
  IMPACT_DIRECTIONS,
  type ImpactAnalysis,
  type ImpactDirection,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { kindCountText } from '../impact/model/kindCountText';
import { DeskCard } from './DeskCard';
import { useEntityLinks } from './useEntityLinks';

/** Critical entities that are named before the rest is counted. */
const NAMED = 5;

/** In few words: what fails with the entity, and what it relies on. */
export function ImpactCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const links = useEntityLinks(ref);
  return (
    <DeskCard
      title={t('impact.summary.title')}
      link={{ href: links.impact(), text: t('impact.summary.link.down') }}
    >
      <Flex direction="column" gap="4">
        {IMPACT_DIRECTIONS.map(direction => (
          <Side
            key={direction}
            entityRef={ref}
            direction={direction}
            href={links.impact(direction)}
          />
        ))}
      </Flex>
    </DeskCard>
  );
}

function Side(props: {
  entityRef: string;
  direction: ImpactDirection;
  href: string;
}) {
  const { entityRef, direction, href } = props;
  const { t } = useItsmTranslation();
  const { value, error, refresh } = useItsmQuery('getImpact', {
    query: {
      root: [entityRef],
      ...(direction === 'up' ? { direction } : {}),
    },
  });
  return (
    <Flex direction="column" gap="1">
      <Text as="h3" variant="body-medium" weight="bold" style={{ margin: 0 }}>
        {t(`impact.summary.${direction}`)}
      </Text>
      {error && (
        <ErrorNotice
          title={t('impact.error')}
          error={error}
          onRetry={refresh}
        />
      )}
      {!error && !value && <LoadingBlock lines={2} />}
      {!error && value && (
        <>
          <Counts impact={value} direction={direction} />
          {direction === 'up' && value.counts.total > 0 && (
            <div>
              <Link href={href}>{t('impact.summary.link.up')}</Link>
            </div>
          )}
        </>
      )}
    </Flex>
  );
}

function Counts(props: { impact: ImpactAnalysis; direction: ImpactDirection }) {
  const { impact, direction } = props;
  const { t } = useItsmTranslation();
  const { total, byKind } = impact.counts;
  const critical = impact.items
    .map(({ entity }) => entity)
    .filter(({ criticality }) => criticality === 'critical');
  const names = critical
    .slice(0, NAMED)
    .map(({ title }) => title)
    .join(', ');
  const rest = critical.length - NAMED;
  return (
    <>
      <Text as="p">
        {total === 0
          ? t(`impact.summary.${direction}.none`)
          : byKind
              .map(({ kind, count }) => kindCountText(t, kind, count))
              .join(', ')}
      </Text>
      {names !== '' && (
        <Text as="p" variant="body-small" color="secondary">
          {rest > 0
            ? t('impact.summary.criticalMore', { names, number: String(rest) })
            : t('impact.summary.critical', { names })}
        </Text>
      )}
    </>
  );
}
