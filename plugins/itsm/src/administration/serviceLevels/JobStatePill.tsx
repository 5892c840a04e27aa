import type { ReactElement } from 'react';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  type PillTone,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiForbidLine,
  RiHourglassLine,
  RiPlayCircleLine,
} from '@remixicon/react';

const LOOKS: Record<SlaJob['state'], { tone: PillTone; icon: ReactElement }> = {
  waiting: { tone: 'neutral', icon: <RiHourglassLine /> },
  running: { tone: 'info', icon: <RiPlayCircleLine /> },
  done: { tone: 'positive', icon: <RiCheckLine /> },
  failed: { tone: 'negative', icon: <RiErrorWarningLine /> },
  cancelled: { tone: 'neutral', icon: <RiForbidLine /> },
};

/** How a job stands: icon and word, coloured. */
export function JobStatePill({ state }: Pick<SlaJob, 'state'>) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`administration.slaJob.state.${state}`)}
    </Pill>
  );
}
