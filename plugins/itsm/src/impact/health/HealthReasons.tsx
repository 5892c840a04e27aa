import { Flex, Text } from '@backstage/ui';
import type { EntityState } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  HealthBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { HealthReasonText } from './HealthReasonText';

/** How an entity is, and each reason in words with where it leads. */
export function HealthReasons(props: {
  state: Pick<EntityState, 'health' | 'reasons'>;
}) {
  const { health, reasons } = props.state;
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="2" align="start">
      <HealthBadge health={health} />
      {reasons.length === 0 && (health === 'green' || health === 'unknown') && (
        <Text as="p" variant="body-small" color="secondary">
          {t(`health.${health}Text`)}
        </Text>
      )}
      {reasons.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-redundant-roles
        <ul
          role="list"
          aria-label={t('health.reasons')}
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {reasons.map((reason, at) => (
            <li key={at}>
              <HealthReasonText reason={reason} />
            </li>
          ))}
        </ul>
      )}
    </Flex>
  );
}
