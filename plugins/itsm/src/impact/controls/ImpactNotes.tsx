import { Flex, Text } from '@backstage/ui';
import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { hasFilters } from '../model/filterItems';
import { MOST_STATES } from '../data/useEntityStates';
import type { ImpactState } from '../state';
import { GraphAgeLine, StaleNotice } from './GraphAge';

/** How much there is, and what of it is not shown. */
export function ImpactNotes(props: {
  impact: ImpactAnalysis;
  state: ImpactState;
  /** How many match the filters. */
  matching: number;
}) {
  const { impact, state, matching } = props;
  const { t } = useItsmTranslation();
  const { total } = impact.counts;
  const lines = [
    hasFilters(state) &&
      t('impact.shown', { shown: String(matching), total: String(total) }),
    impact.hidden > 0 && t('impact.hidden', { count: impact.hidden }),
    impact.downs.length > 0 &&
      t('impact.outagesCounted', { count: impact.downs.length }),
    impact.truncated && t(`impact.truncated.${impact.truncated}`),
    impact.edgesTruncated && t('impact.truncated.edges'),
    matching + impact.roots.length > MOST_STATES &&
      t('impact.statesCapped', { number: String(MOST_STATES) }),
  ].filter(Boolean) as string[];
  return (
    <Flex direction="column" gap="2">
      <StaleNotice graph={impact.graph} />
      <div role="status">
        {total > 0 && (
          <Text as="p" weight="bold">
            {t(`impact.total.${state.direction}`, { count: total })}
          </Text>
        )}
        {lines.map(line => (
          <Text key={line} as="p" variant="body-small" color="secondary">
            {line}
          </Text>
        ))}
      </div>
      <GraphAgeLine graph={impact.graph} />
    </Flex>
  );
}
