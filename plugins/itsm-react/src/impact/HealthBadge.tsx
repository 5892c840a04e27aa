import type { HealthState } from '@mesa-itsm/backstage-plugin-itsm-common';
import { Pill, type PillTone } from '../components';
import { useItsmTranslation } from '../translations';
import { HealthIcon } from './HealthIcon';

const TONES: Record<HealthState, PillTone> = {
  red: 'negative',
  amber: 'warning',
  green: 'positive',
  unknown: 'neutral',
};

/** How an entity is: a shape of its own and words, coloured. @public */
export function HealthBadge({ health }: { health: HealthState }) {
  const { t } = useItsmTranslation();
  return (
    <Pill tone={TONES[health]} icon={<HealthIcon health={health} />}>
      {t(`health.${health}`)}
    </Pill>
  );
}
