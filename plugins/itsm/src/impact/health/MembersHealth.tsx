import { Flex, Text } from '@backstage/ui';
import {
  ErrorNotice,
  HealthBadge,
  LoadingBlock,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useHealthRollup } from '../data/useHealthRollup';
import { HealthCounts } from './HealthCounts';
import { WorstMembers } from './WorstMembers';

/** Members that are named where there is little room. */
const FEW = 2;

/**
 * How the parts of a whole are, or what somebody owns. How a whole is with its
 * parts is said beside it.
 */
export function MembersHealth(props: {
  entityRef: string;
  as: 'parts' | 'owned';
  /** Names few of those that are not in order. */
  isBrief?: boolean;
  /** Nothing at all where there are no members: most components have none. */
  hideEmpty?: boolean;
}) {
  const { entityRef, as, isBrief = false, hideEmpty = false } = props;
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { value, error, refresh } = useHealthRollup(entityRef);
  const sum = value
    ? Object.values(value.counts).reduce((total, count) => total + count, 0)
    : 0;
  if (hideEmpty && sum === 0 && !error) {
    return null;
  }
  return (
    <Flex direction="column" gap="3">
      {as === 'parts' && (
        <Text as="h3" variant="body-medium" weight="bold" style={{ margin: 0 }}>
          {t('health.members.parts')}
        </Text>
      )}
      {error && (
        <ErrorNotice
          title={t('health.error')}
          error={error}
          onRetry={refresh}
        />
      )}
      {!error && !value && <LoadingBlock lines={2} />}
      {!error && value && sum === 0 && (
        <Text as="p" color="secondary">
          {t(`health.members.none.${as}`)}
        </Text>
      )}
      {!error && value && sum > 0 && (
        <>
          {as === 'owned' && (
            <Flex>
              <HealthBadge health={value.health} />
            </Flex>
          )}
          <HealthCounts counts={value.counts} />
          {value.truncated && (
            <Text as="p" variant="body-small" color="secondary">
              {t('health.members.truncated', {
                number: sum.toLocaleString(locale),
              })}
            </Text>
          )}
          {value.worst.length > 0 && (
            <WorstMembers rollup={value} first={isBrief ? FEW : undefined} />
          )}
        </>
      )}
    </Flex>
  );
}
