import { useState } from 'react';
import { Button, Flex, Text, ToggleButton } from '@backstage/ui';
import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { hasFilters } from '../model/filterItems';
import { kindCountText } from '../model/kindCountText';
import { CRITICALITY_FILTERS, type ImpactControls, toggled } from '../state';

/** Owners that are shown before somebody asks for all of them. */
const FIRST_OWNERS = 8;

/** How many of which kind and criticality there are, and whose; each a filter. */
export function ImpactFilters(props: {
  impact: ImpactAnalysis;
  controls: ImpactControls;
}) {
  const { impact, controls } = props;
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  const countOf = (filter: string) =>
    impact.counts.byCriticality.find(
      ({ criticality = 'none' }) => criticality === filter,
    )?.count ?? 0;
  return (
    <Flex direction="column" gap="2">
      <Buttons
        label={t('impact.filter.kind')}
        options={impact.counts.byKind.map(({ kind, count }) => ({
          id: kind,
          text: kindCountText(t, kind, count),
        }))}
        chosen={state.kinds}
        onToggle={kind => change({ kinds: toggled(state.kinds, kind) })}
      />
      <Buttons
        label={t('impact.filter.criticality')}
        options={CRITICALITY_FILTERS.filter(id => countOf(id) > 0).map(id => ({
          id,
          text: `${t(`criticality.${id}`)} ${countOf(id)}`,
        }))}
        chosen={state.criticalities}
        onToggle={id =>
          change({ criticalities: toggled(state.criticalities, id) })
        }
      />
      <Owners impact={impact} controls={controls} />
      {hasFilters(state) && (
        <div>
          <Button
            variant="tertiary"
            onPress={() => change({ kinds: [], criticalities: [], owners: [] })}
          >
            {t('impact.filter.clear')}
          </Button>
        </div>
      )}
    </Flex>
  );
}

function Owners(props: { impact: ImpactAnalysis; controls: ImpactControls }) {
  const { owners } = props.impact;
  const { state, change } = props.controls;
  const { t } = useItsmTranslation();
  const [isLong, setLong] = useState(false);
  if (owners.length === 0) {
    return <Text color="secondary">{t('impact.owners.none')}</Text>;
  }
  const shown = owners.filter(
    ({ ref }, at) => isLong || at < FIRST_OWNERS || state.owners.includes(ref),
  );
  return (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      <Buttons
        label={t('impact.owners')}
        options={shown.map(({ ref, title, count }) => ({
          id: ref,
          text: `${title} ${count}`,
        }))}
        chosen={state.owners}
        onToggle={ref => change({ owners: toggled(state.owners, ref) })}
      />
      {shown.length < owners.length && (
        <Button variant="tertiary" onPress={() => setLong(true)}>
          {t('impact.owners.more')}
        </Button>
      )}
    </Flex>
  );
}

function Buttons<T extends string>(props: {
  label: string;
  options: readonly { id: T; text: string }[];
  chosen: readonly T[];
  onToggle: (id: T) => void;
}) {
  return (
    <Flex
      role="group"
      aria-label={props.label}
      gap="2"
      align="center"
      style={{ flexWrap: 'wrap' }}
    >
      <Text as="span" variant="body-small" color="secondary" aria-hidden>
        {props.label}
      </Text>
      {props.options.map(({ id, text }) => (
        <ToggleButton
          key={id}
          isSelected={props.chosen.includes(id)}
          onChange={() => props.onToggle(id)}
        >
          {text}
        </ToggleButton>
      ))}
    </Flex>
  );
}
