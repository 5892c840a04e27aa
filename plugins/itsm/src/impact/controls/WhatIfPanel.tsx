import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Text,
} from '@backstage/ui';
import {
  ITEM_KINDS,
  type PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { PickToAdd } from '../../dialogs';
import type { ImpactControls } from '../state';
import { RefTags } from './RefTags';

const MARKS = ['downs', 'fine'] as const;
const WORDS = { downs: 'down', fine: 'fine' } as const;

/** What is supposed to be out of service, or fine, without a ticket. */
export function WhatIfPanel(props: {
  controls: ImpactControls;
  titleOf: (ref: string) => string;
  onPick: (item: PickerItem) => void;
}) {
  const { controls, titleOf, onPick } = props;
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  const isUsed = state.downs.length + state.fine.length > 0;
  return (
    <Accordion defaultExpanded={isUsed}>
      <AccordionTrigger title={t('impact.whatIf')} />
      <AccordionPanel>
        <Flex direction="column" gap="4">
          <Text as="p" color="secondary">
            {t('impact.whatIf.text')}
          </Text>
          <Flex gap="4" style={{ flexWrap: 'wrap' }}>
            {MARKS.map(mark => (
              <Flex
                key={mark}
                direction="column"
                gap="2"
                style={{ flex: '1 1 18rem', maxWidth: '28rem' }}
              >
                <PickToAdd
                  onAdd={item => {
                    onPick(item);
                    if (!state[mark].includes(item.ref)) {
                      change({ [mark]: [...state[mark], item.ref] });
                    }
                  }}
                >
                  {field => (
                    <EntityPicker
                      {...field}
                      kinds={ITEM_KINDS}
                      label={t(`impact.whatIf.${WORDS[mark]}`)}
                      description={t(`impact.whatIf.${WORDS[mark]}Text`)}
                    />
                  )}
                </PickToAdd>
                <RefTags
                  label={t(`impact.whatIf.${WORDS[mark]}`)}
                  refs={state[mark]}
                  titleOf={titleOf}
                  onChange={refs => change({ [mark]: refs })}
                />
              </Flex>
            ))}
          </Flex>
          {isUsed && (
            <div>
              <Button
                variant="tertiary"
                onPress={() => change({ downs: [], fine: [] })}
              >
                {t('impact.whatIf.clear')}
              </Button>
            </div>
          )}
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
}
