import type { ReactElement } from 'react';
import type { RequestStatus } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiCheckboxCircleLine,
  RiCheckDoubleLine,
  RiCircleLine,
  RiCloseCircleLine,
  RiPauseCircleLine,
  RiPlayCircleLine,
  RiUserFollowLine,
} from '@remixicon/react';
import { useItsmTranslation } from '../translations';
import { Pill, type PillTone } from './Pill';

const LOOKS: Record<RequestStatus, { tone: PillTone; icon: ReactElement }> = {
  new: { tone: 'info', icon: <RiCircleLine /> },
  assigned: { tone: 'info', icon: <RiUserFollowLine /> },
  in_progress: { tone: 'info', icon: <RiPlayCircleLine /> },
  pending: { tone: 'warning', icon: <RiPauseCircleLine /> },
  resolved: { tone: 'positive', icon: <RiCheckboxCircleLine /> },
  closed: { tone: 'neutral', icon: <RiCheckDoubleLine /> },
  cancelled: { tone: 'neutral', icon: <RiCloseCircleLine /> },
};

/** The status of a ticket: icon and word, coloured. @public */
export function StatusBadge({ status }: { status: RequestStatus }) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[status];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Pill>
  );
}
