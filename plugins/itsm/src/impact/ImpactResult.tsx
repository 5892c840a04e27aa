import type { RefObject } from 'react';
import { Button, Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  ChoiceButtons,
  ExportMenu,
  ImpactFilters,
  ImpactNotes,
} from './controls';
import type { EntityStateMap } from './data/useEntityStates';
import { EntityDetails } from './details/EntityDetails';
import { ImpactGraphView } from './graph/ImpactGraphView';
import { ImpactTable } from './list';
import { ImpactMatrixView } from './matrix/ImpactMatrixView';
import { IMPACT_VIEWS, type ImpactControls } from './state';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 20rem',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    stale: { opacity: 0.55, transition: 'opacity 150ms' },
  },
  { name: 'ItsmImpactResult' },
);

export interface ImpactResultProps {
  impact: ImpactAnalysis;
  /** Whether it is being asked anew. */
  isStale: boolean;
  /** Those that match the filters. */
  items: readonly ImpactItem[];
  states: EntityStateMap;
  controls: ImpactControls;
  view: RefObject<HTMLDivElement>;
}

/** The answer: how much it is, a choice of views, and one of them. */
export function ImpactResult(props: ImpactResultProps) {
  const { impact, isStale, items, states, controls, view } = props;
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const isEmpty = impact.items.length === 0;
  const chosen = [
    ...impact.roots,
    ...impact.items.map(item => item.entity),
  ].find(({ ref }) => ref === state.at);
  const close = () => {
    change({ at: undefined });
    if (chosen) {
      focusEntity(view.current, chosen.ref);
    }
  };
  return (
    <>
      <ImpactNotes impact={impact} state={state} matching={items.length} />
      {!isEmpty && <ImpactFilters impact={impact} controls={controls} />}
      <Flex justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
        <ChoiceButtons
          label={t('impact.view')}
          options={IMPACT_VIEWS.map(id => ({
            id,
            label: t(`impact.view.${id}`),
          }))}
          value={state.view}
          onChange={id => change({ view: id })}
        />
        {!isEmpty && (
          <Flex gap="2" align="center">
            <ExportMenu
              impact={impact}
              items={items}
              states={states}
              state={state}
              view={view}
            />
          </Flex>
        )}
      </Flex>
      <div
        className={[chosen && classes.columns, isStale && classes.stale]
          .filter(Boolean)
          .join(' ')}
      >
        <div ref={view} aria-busy={isStale}>
          <ViewOf {...props} />
        </div>
        {chosen && (
          <EntityDetails
            impact={impact}
            item={impact.items.find(({ entity }) => entity === chosen)}
            entity={chosen}
            entityState={states.get(chosen.ref)}
            controls={controls}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

function ViewOf(props: ImpactResultProps) {
  const { impact, items, states, controls } = props;
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  if (impact.items.length === 0) {
    return (
      <EmptyNotice
        title={t(`impact.none.${state.direction}`)}
        description={t(`impact.none.${state.direction}Text`)}
      />
    );
  }
  if (items.length === 0) {
    return (
      <EmptyNotice
        title={t('impact.none.filtered')}
        description={t('impact.none.filteredText')}
        action={
          <Button
            variant="secondary"
            onPress={() => change({ kinds: [], criticalities: [], owners: [] })}
          >
            {t('impact.filter.clear')}
          </Button>
        }
      />
    );
  }
  switch (state.view) {
    case 'list':
      return (
        <ImpactTable
          impact={impact}
          direction={state.direction}
          items={items}
          states={states}
          at={state.at}
          onSelect={ref => change({ at: state.at === ref ? undefined : ref })}
        />
      );
    case 'matrix':
      return (
        <ImpactMatrixView impact={impact} items={items} controls={controls} />
      );
    default:
      return (
        <ImpactGraphView
          impact={impact}
          items={items}
          states={states}
          controls={controls}
        />
      );
  }
}

/** Gives the focus back to where an entity was chosen. */
function focusEntity(root: HTMLElement | null, ref: string): void {
  const places = root?.querySelectorAll<HTMLElement | SVGElement>(
    '[data-box], [data-entity]',
  );
  [...(places ?? [])]
    .find(
      place =>
        (place.getAttribute('data-box') ??
          place.getAttribute('data-entity')) === ref,
    )
    ?.focus();
}
