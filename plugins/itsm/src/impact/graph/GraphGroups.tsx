import { Flex, Text, ToggleButton } from '@backstage/ui';
import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceButtons } from '../controls/ChoiceButtons';
import type { DrawnGraph } from '../model/drawnGraph';
import { NO_SYSTEM } from '../model/groupItems';
import { nameOf, titlesOf } from '../model/hopWords';
import { kindCountText } from '../model/kindCountText';
import {
  type Grouping,
  GROUPINGS,
  type ImpactControls,
  toggled,
} from '../state';

/** What a group is called. */
export function groupTitle(
  t: ItsmTranslate,
  group: { key: string; items: readonly unknown[] },
  impact: ImpactAnalysis,
): string {
  if (group.key === NO_SYSTEM) {
    return t('impact.graph.noSystem');
  }
  return group.key.includes(':')
    ? titlesOf(impact).get(group.key) ?? nameOf(group.key)
    : kindCountText(t, group.key, group.items.length);
}

/** How boxes are put together, and which of the groups are opened. */
export function GraphGroups(props: {
  grouping: Grouping;
  groups: DrawnGraph['groups'];
  impact: ImpactAnalysis;
  controls: ImpactControls;
}) {
  const { grouping, groups, impact, controls } = props;
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  return (
    <Flex gap="4" style={{ flexWrap: 'wrap' }} align="center">
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <Text as="span" variant="body-small" color="secondary" aria-hidden>
          {t('impact.graph.group')}
        </Text>
        <ChoiceButtons
          label={t('impact.graph.group')}
          options={GROUPINGS.map(id => ({
            id,
            label: t(`impact.graph.group.${id}`),
          }))}
          value={grouping}
          onChange={chosen => change({ grouping: chosen, open: [] })}
        />
      </Flex>
      {groups.length > 0 && (
        <Flex
          role="group"
          aria-label={t('impact.graph.groups')}
          gap="2"
          style={{ flexWrap: 'wrap' }}
        >
          {groups.map(group => (
            <ToggleButton
              key={group.key}
              isSelected={group.isOpen}
              onChange={() => change({ open: toggled(state.open, group.key) })}
            >
              {groupTitle(t, group, impact)}
            </ToggleButton>
          ))}
        </Flex>
      )}
    </Flex>
  );
}
