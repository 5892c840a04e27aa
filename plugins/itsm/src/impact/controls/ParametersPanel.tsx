import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Select,
  Switch,
} from '@backstage/ui';
import { WHOLE_DOWN } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { WholeDown } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  hasOwnParameters,
  IMPACT_SWITCHES,
  type ImpactControls,
  toggled,
} from '../state';

const ALL = 'all';
const DEPTHS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

/** Along what failures spread, and how far. */
export function ParametersPanel({ controls }: { controls: ImpactControls }) {
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  const isOwn = hasOwnParameters(state);
  return (
    <Accordion defaultExpanded={isOwn}>
      <AccordionTrigger title={t('impact.parameters')} />
      <AccordionPanel>
        <Flex direction="column" gap="4" align="start">
          <Flex gap="4" style={{ flexWrap: 'wrap' }}>
            {IMPACT_SWITCHES.map(name => (
              <Switch
                key={name}
                label={t(`impact.parameters.${name}`)}
                isSelected={!state.off.includes(name)}
                onChange={() => change({ off: toggled(state.off, name) })}
              />
            ))}
          </Flex>
          <Flex gap="4" style={{ flexWrap: 'wrap' }}>
            <Select
              label={t('impact.parameters.wholeDown')}
              options={WHOLE_DOWN.map(id => ({
                id,
                label: t(`impact.parameters.wholeDown.${id}`),
              }))}
              value={state.wholeDown}
              onChange={key => change({ wholeDown: key as WholeDown })}
            />
            <DepthSelect controls={controls} />
          </Flex>
          {isOwn && (
            <Button
              variant="tertiary"
              onPress={() =>
                change({ off: [], wholeDown: 'root', maxDepth: undefined })
              }
            >
              {t('impact.parameters.reset')}
            </Button>
          )}
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
}

function DepthSelect({ controls }: { controls: ImpactControls }) {
  const { maxDepth } = controls.state;
  const { t } = useItsmTranslation();
  // A link may ask for a depth that is not offered.
  const depths =
    maxDepth === undefined || DEPTHS.includes(maxDepth)
      ? DEPTHS
      : [...DEPTHS, maxDepth].sort((a, b) => a - b);
  return (
    <Select
      label={t('impact.parameters.depth')}
      options={[
        { id: ALL, label: t('impact.parameters.depth.all') },
        ...depths.map(count => ({
          id: String(count),
          label: t('impact.parameters.depth.some', { count }),
        })),
      ]}
      value={maxDepth === undefined ? ALL : String(maxDepth)}
      onChange={key =>
        controls.change({ maxDepth: key === ALL ? undefined : Number(key) })
      }
    />
  );
}
