import type {
  GraphEntity,
  ImpactAnalysis,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { EntityStateMap } from '../data/useEntityStates';
import type { DrawnBox } from '../model/drawnGraph';
import type { ImpactState } from '../state';
import { type BoxLook, LOOKS } from './boxes';
import { boxTexts } from './boxTexts';
import { EntityIcon } from './EntityIcon';
import { GraphBox } from './GraphBox';
import { groupTitle } from './GraphGroups';

/** A box as the answer and the marks make it look. */
export function DrawnBoxView(props: {
  box: DrawnBox;
  impact: ImpactAnalysis;
  states: EntityStateMap;
  state: ImpactState;
  isReachable: boolean;
  onPress: (id: string) => void;
  onFocus: (id: string) => void;
}) {
  const { box, impact, states, state, ...rest } = props;
  const { t } = useItsmTranslation();
  if (box.type === 'group') {
    const title = groupTitle(t, box.group, impact);
    const lines: [string, string] = [
      t('impact.graph.groupBox', { count: box.group.items.length }),
      t('impact.graph.open'),
    ];
    return (
      <GraphBox
        {...rest}
        id={box.id}
        isGroup
        isSelected={false}
        look={LOOKS.plain}
        icon={<EntityIcon kind="group" />}
        title={title}
        lines={lines}
        signs={[]}
        name={[title, ...lines].join(', ')}
      />
    );
  }
  const entity =
    box.type === 'item'
      ? box.item.entity
      : impact.roots.find(({ ref }) => ref === box.ref);
  if (!entity) {
    return null;
  }
  const { look, part } = appearance(t, box, entity, state);
  return (
    <GraphBox
      {...rest}
      id={box.id}
      isSelected={state.at === entity.ref}
      look={look}
      icon={<EntityIcon kind={entity.kind} />}
      title={entity.title}
      {...boxTexts(t, entity, part, states.get(entity.ref))}
    />
  );
}

/** How a box looks, and in words what it has to do with the failure. */
function appearance(
  t: ItsmTranslate,
  box: DrawnBox,
  entity: GraphEntity,
  state: ImpactState,
): { look: BoxLook; part: string | undefined } {
  if (state.direction === 'up' && state.downs.includes(entity.ref)) {
    return { look: LOOKS.outage, part: t('impact.node.down') };
  }
  if (box.type !== 'item') {
    return {
      look: LOOKS.root,
      part: t(`impact.node.root.${state.direction}`),
    };
  }
  // What is relied on does not suffer.
  return state.direction === 'up'
    ? { look: LOOKS.plain, part: undefined }
    : {
        look: LOOKS[box.item.effect],
        part: t(`effect.${box.item.effect}`),
      };
}
