import type { ReactElement } from 'react';
import type { HealthState } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { Pill, type PillTone } from '../components';
import { useItsmTranslation } from '../translations';

const LOOKS: Record<HealthState, { tone: PillTone; icon: ReactElement }> = {
  red: { tone: 'negative', icon: <RiCloseCircleLine /> },
  amber: { tone: 'warning', icon: <RiAlertLine /> },
  green: { tone: 'positive', icon: <RiCheckboxCircleLine /> },
  unknown: { tone: 'neutral', icon: <RiQuestionLine /> },
};

/** How an entity is: a shape of its own and words, coloured. @public */
export function HealthBadge({ health }: { health: HealthState }) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[health];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`health.${health}`)}
    </Pill>
  );
}
