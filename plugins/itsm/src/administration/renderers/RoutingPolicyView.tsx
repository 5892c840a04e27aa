import { Flex, Text } from '@backstage/ui';
import type { RoutingPolicySpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

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
          <EntityTag
            entity={{ ref: spec.fallbackTeam, title: spec.fallbackTeam }}
          />
        </li>
      </ol>
    </Flex>
  );
}
