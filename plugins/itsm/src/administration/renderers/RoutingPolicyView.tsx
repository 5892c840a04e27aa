import { Flex, Text } from '@backstage/ui';
import type { RoutingPolicySpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RefTag } from '../../refTitles';

/** The ways to find a team, in the order in which they are tried. */
export function RoutingPolicyView({ spec }: { spec: RoutingPolicySpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="3">
      <Text>{t('administration.routing.hint')}</Text>
      <ol style={{ margin: 0, fontFamily: 'var(--bui-font-regular)' }}>
        {spec.steps.map(step => (
          <li key={step}>
            <Text>{t(`administration.routing.step.${step}`)}</Text>
          </li>
        ))}
        <li>
          <Text>{t('administration.routing.fallback')}</Text>{' '}
          <RefTag entityRef={spec.fallbackTeam} />
        </li>
      </ol>
    </Flex>
  );
}
