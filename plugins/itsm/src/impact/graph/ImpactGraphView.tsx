import { useId, useMemo } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import type {
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { EntityStateMap } from '../data/useEntityStates';
import { drawnGraph } from '../model/drawnGraph';
import { groupingOf } from '../model/groupItems';
import type { ImpactControls } from '../state';
import { GraphCanvas } from './GraphCanvas';
import { GraphGroups } from './GraphGroups';
import { GraphLegend } from './GraphLegend';

export interface ImpactGraphViewProps {
  impact: ImpactAnalysis;
  /** Those that match the filters. */
  items: readonly ImpactItem[];
  states: EntityStateMap;
  controls: ImpactControls;
}

/** What suffers, or what is relied on, as boxes and arrows. */
export function ImpactGraphView(props: ImpactGraphViewProps) {
  const { impact, items, states, controls } = props;
  const { state, change } = controls;
  const { direction, open } = state;
  const { t } = useItsmTranslation();
  const keysId = useId();
  const grouping = groupingOf(
    state.grouping,
    items.length + impact.roots.length,
  );
  const drawn = useMemo(
    () => drawnGraph({ impact, direction, items, grouping, open }),
    [impact, direction, items, grouping, open],
  );
  return (
    <Flex direction="column" gap="3">
      <Flex justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          id={keysId}
          style={{ margin: 0 }}
        >
          {t('impact.graph.keys')}
        </Text>
        <Button
          variant="tertiary"
          size="small"
          onPress={() => change({ view: 'list' })}
        >
          {t('impact.graph.asList')}
        </Button>
      </Flex>
      <GraphGroups
        grouping={grouping}
        groups={drawn.groups}
        impact={impact}
        controls={controls}
      />
      {drawn.drawn < drawn.total && (
        <Text as="p" color="secondary">
          {t('impact.graph.capped', {
            drawn: String(drawn.drawn),
            total: String(drawn.total),
          })}
        </Text>
      )}
      {drawn.isThinned && (
        <Text as="p" color="secondary">
          {t('impact.graph.fewEdges')}
        </Text>
      )}
      <GraphCanvas
        drawn={drawn}
        impact={impact}
        states={states}
        controls={controls}
        describedBy={keysId}
      />
      <GraphLegend direction={direction} />
    </Flex>
  );
}
