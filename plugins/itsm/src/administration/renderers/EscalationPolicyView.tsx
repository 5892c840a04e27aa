import { Flex, Text } from '@backstage/ui';
import type { EscalationPolicySpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RefTag } from '../../refTitles';

/** What follows when a target is at risk or missed, step by step. */
export function EscalationPolicyView({ spec }: { spec: EscalationPolicySpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="3">
      <Text>{t('administration.escalation.hint')}</Text>
      <ol style={{ margin: 0, fontFamily: 'var(--bui-font-regular)' }}>
        {spec.steps.map((step, index) => (
          <li key={`${step.on} ${index}`}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </Flex>
  );
}

function Step({ step }: { step: EscalationPolicySpec['steps'][number] }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const list = new Intl.ListFormat(locale);
  const { on, metrics, tell, moveTo } = step;
  return (
    <Flex direction="column" gap="1" pb="2">
      <Text>
        {t(`administration.escalation.${on}`)}
        {metrics &&
          ` (${t('administration.escalation.metrics', {
            metrics: list.format(metrics.map(each => t(`sla.metric.${each}`))),
          })})`}
      </Text>
      {tell.length > 0 && (
        <Text color="secondary">
          {t('administration.escalation.tells', {
            whom: list.format(tell.map(each => t(`audience.${each}`))),
          })}
        </Text>
      )}
      {moveTo && (
        <Text color="secondary" as="div">
          {t('administration.escalation.moves')} <RefTag entityRef={moveTo} />
        </Text>
      )}
    </Flex>
  );
}
