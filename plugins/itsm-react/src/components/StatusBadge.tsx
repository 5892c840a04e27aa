import type { ReactElement } from 'react';
import type {
  TicketStatus,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiBookmark3Line,
  RiCalendarCheckLine,
  RiCheckboxCircleLine,
  RiCheckDoubleLine,
  RiCircleLine,
  RiCloseCircleLine,
  RiDraftLine,
  RiFileSearchLine,
  RiHammerLine,
  RiPauseCircleLine,
  RiPlayCircleLine,
  RiScales3Line,
  RiSearchEyeLine,
  RiShieldCheckLine,
  RiThumbDownLine,
  RiToolsLine,
  RiUserFollowLine,
} from '@remixicon/react';
import { useItsmTranslation } from '../translations';
import { Pill, type PillTone } from './Pill';
import { statusText } from './statusText';

const LOOKS: Record<TicketStatus, { tone: PillTone; icon: ReactElement }> = {
  new: { tone: 'info', icon: <RiCircleLine /> },
  assigned: { tone: 'info', icon: <RiUserFollowLine /> },
  in_progress: { tone: 'info', icon: <RiPlayCircleLine /> },
  pending: { tone: 'warning', icon: <RiPauseCircleLine /> },
  root_cause_analysis: { tone: 'info', icon: <RiSearchEyeLine /> },
  known_error: { tone: 'warning', icon: <RiBookmark3Line /> },
  fix_in_progress: { tone: 'info', icon: <RiToolsLine /> },
  draft: { tone: 'neutral', icon: <RiDraftLine /> },
  assessment: { tone: 'warning', icon: <RiScales3Line /> },
  authorization: { tone: 'warning', icon: <RiShieldCheckLine /> },
  scheduled: { tone: 'info', icon: <RiCalendarCheckLine /> },
  implementing: { tone: 'info', icon: <RiHammerLine /> },
  review: { tone: 'warning', icon: <RiFileSearchLine /> },
  rejected: { tone: 'negative', icon: <RiThumbDownLine /> },
  resolved: { tone: 'positive', icon: <RiCheckboxCircleLine /> },
  closed: { tone: 'neutral', icon: <RiCheckDoubleLine /> },
  cancelled: { tone: 'neutral', icon: <RiCloseCircleLine /> },
};

/** @public */
export interface StatusBadgeProps {
  status: TicketStatus;
  /** Whose status it is, for languages in which the word agrees with it. */
  type?: TicketType;
}

/** The status of a ticket: icon and word, coloured. @public */
export function StatusBadge({ status, type }: StatusBadgeProps) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[status];
  return (
    <Pill tone={tone} icon={icon}>
      {statusText(t, status, type)}
    </Pill>
  );
}
