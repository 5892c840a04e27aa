import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import type {
  HealthMember,
  HealthRollup,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CriticalityBadge,
  EntityTag,
  HealthBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { HealthReasonText } from './HealthReasonText';

/** What is out of service or impaired, the gravest first, each with why. */
export function WorstMembers(props: {
  rollup: Pick<HealthRollup, 'worst' | 'counts'>;
  /** Members that are listed before more are asked for. */
  first?: number;
}) {
  const { rollup, first = 5 } = props;
  const { worst, counts } = rollup;
  const { t } = useItsmTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? worst : worst.slice(0, first);
  const unnamed = counts.red + counts.amber - worst.length;
  return (
    <Flex direction="column" gap="2" align="start">
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul
        role="list"
        aria-label={t('health.members.worst')}
        style={{
          display: 'grid',
          gap: 'var(--bui-space-3)',
          listStyle: 'none',
          margin: 0,
          padding: 0,
        }}
      >
        {shown.map(member => (
          <li key={member.entity.ref}>
            <Member member={member} />
          </li>
        ))}
      </ul>
      {worst.length > first && (
        <Button
          variant="secondary"
          size="small"
          aria-expanded={showsAll}
          onPress={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('health.members.showFewer')
            : t('health.members.showAll', { number: String(worst.length) })}
        </Button>
      )}
      {showsAll && unnamed > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('health.members.unnamed', { count: unnamed })}
        </Text>
      )}
    </Flex>
  );
}

function Member({ member }: { member: HealthMember }) {
  const { entity, health, reasons } = member;
  const { t } = useItsmTranslation();
  const [reason, ...others] = reasons;
  return (
    <Flex direction="column" gap="1" align="start">
      <Flex gap="1" align="center" style={{ flexWrap: 'wrap' }}>
        <HealthBadge health={health} />
        <EntityTag entity={entity} />
        {entity.criticality && (
          <CriticalityBadge criticality={entity.criticality} />
        )}
      </Flex>
      {reason && <HealthReasonText reason={reason} />}
      {others.length > 0 && (
        <Text as="span" variant="body-small" color="secondary">
          {t('health.members.otherReasons', { count: others.length })}
        </Text>
      )}
    </Flex>
  );
}
