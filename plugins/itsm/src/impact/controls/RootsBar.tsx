import { Flex, Text } from '@backstage/ui';
import {
  IMPACT_DIRECTIONS,
  ITEM_KINDS,
  type PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { PickToAdd } from '../../dialogs';
import type { ImpactControls } from '../state';
import { ChoiceButtons } from './ChoiceButtons';
import { RefTags } from './RefTags';

/**
 * What fails, or what is looked at, and which way.
 *
 * @param props.about - the root whose page it is, which cannot be taken off
 */
export function RootsBar(props: {
  controls: ImpactControls;
  titleOf: (ref: string) => string;
  onPick: (item: PickerItem) => void;
  about?: PickerItem;
}) {
  const { about, titleOf, onPick } = props;
  const { state, change } = props.controls;
  const { roots, direction } = state;
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="3">
      <Flex justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
        <Text as="h2" variant="title-x-small">
          {about
            ? t(`impact.entity.${direction}`, { title: about.title })
            : t(`impact.roots.${direction}`)}
        </Text>
        <ChoiceButtons
          label={t('impact.direction')}
          options={IMPACT_DIRECTIONS.map(id => ({
            id,
            label: t(`impact.direction.${id}`),
          }))}
          value={direction}
          onChange={chosen => change({ direction: chosen })}
        />
      </Flex>
      <RefTags
        label={t(
          about ? `impact.entity.others.${direction}` : 'impact.roots.list',
        )}
        refs={roots.filter(ref => ref !== about?.ref)}
        titleOf={titleOf}
        onChange={left =>
          change({ roots: about ? [about.ref, ...left] : left })
        }
      />
      <div style={{ maxWidth: '28rem' }}>
        <PickToAdd
          onAdd={item => {
            onPick(item);
            if (!roots.includes(item.ref)) {
              change({ roots: [...roots, item.ref] });
            }
          }}
        >
          {field => (
            <EntityPicker
              {...field}
              kinds={ITEM_KINDS}
              label={t('impact.roots.add')}
              description={t('impact.roots.addText')}
            />
          )}
        </PickToAdd>
      </div>
    </Flex>
  );
}
