import { Flex, Text } from '@backstage/ui';
import type {
  EntityState,
  HealthState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  HealthBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { HealthReasonText } from './HealthReasonText';

/**
 * How an entity is, and each reason in words with where it leads.
 *
 * @param props.state - undefined for one that the graph has not seen yet,
 *   which is none that is in order
 * @param props.withParts - how it is with its parts, where it has some
 */
export function HealthReasons(props: {
  state: Pick<EntityState, 'health' | 'reasons'> | undefined;
  withParts?: HealthState;
}) {
  const { state, withParts } = props;
  const { t } = useItsmTranslation();
  const health = withParts ?? state?.health ?? 'unknown';
  const reasons = state?.reasons ?? [];
  const note = noteKey(state, health);
  return (
    <Flex direction="column" gap="2" align="start">
      <HealthBadge health={health} />
      {note && (
        <Text as="p" variant="body-small" color="secondary">
          {t(note)}
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

/** What is said where there is no reason to name. */
function noteKey(
  state: Pick<EntityState, 'reasons'> | undefined,
  health: HealthState,
) {
  if (!state) {
    return 'health.unseenText';
  }
  return health === 'green' && state.reasons.length === 0
    ? 'health.greenText'
    : undefined;
}
