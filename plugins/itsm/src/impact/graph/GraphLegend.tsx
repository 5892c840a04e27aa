import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type { ImpactDirection } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DASHES, LINE } from './boxes';

const LINES = ['dependsOn', 'api', 'part', 'hidden'] as const;

/** What lines mean; boxes say it themselves. */
export function GraphLegend({ direction }: { direction: ImpactDirection }) {
  const { t } = useItsmTranslation();
  return (
    <Accordion>
      <AccordionTrigger title={t('impact.graph.legend')} />
      <AccordionPanel>
        <Flex direction="column" gap="2">
          <Text as="p">{t(`impact.graph.legend.${direction}`)}</Text>
          {LINES.map(look => (
            <Flex key={look} gap="2" align="center">
              <svg width={48} height={12} aria-hidden>
                <line
                  x1={0}
                  y1={6}
                  x2={48}
                  y2={6}
                  strokeDasharray={DASHES[look]}
                  style={{ stroke: LINE, strokeWidth: 1.5 }}
                />
              </svg>
              <Text as="span" variant="body-small">
                {t(`impact.graph.legend.${look}`)}
              </Text>
            </Flex>
          ))}
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
}
