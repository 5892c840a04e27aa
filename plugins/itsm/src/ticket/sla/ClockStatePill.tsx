import type { ReactElement } from 'react';
import {
  Pill,
  type PillTone,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiAlarmWarningLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiPauseCircleLine,
  RiPlayCircleLine,
  RiTimerFlashLine,
} from '@remixicon/react';
import type { ClockState } from './clockState';

const LOOKS: Record<ClockState, { tone: PillTone; icon: ReactElement }> = {
  running: { tone: 'info', icon: <RiPlayCircleLine /> },
  atRisk: { tone: 'warning', icon: <RiTimerFlashLine /> },
  late: { tone: 'negative', icon: <RiAlarmWarningLine /> },
  paused: { tone: 'neutral', icon: <RiPauseCircleLine /> },
  met: { tone: 'positive', icon: <RiCheckLine /> },
  missed: { tone: 'negative', icon: <RiCloseCircleLine /> },
  withdrawn: { tone: 'neutral', icon: <RiForbidLine /> },
};

/** How a clock stands: icon and word, coloured. */
export function ClockStatePill({ state }: { state: ClockState }) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`sla.state.${state}`)}
    </Pill>
  );
}
