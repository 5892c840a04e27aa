import type { ReactElement } from 'react';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiAlertLine,
  RiBugLine,
  RiGitCommitLine,
  RiShoppingBag3Line,
} from '@remixicon/react';
import { useItsmTranslation } from '../translations';
import { Pill } from './Pill';

const ICONS: Record<TicketType, ReactElement> = {
  request: <RiShoppingBag3Line />,
  incident: <RiAlertLine />,
  problem: <RiBugLine />,
  change: <RiGitCommitLine />,
};

/** The sign of a kind of ticket; decorative, its name stands beside it. @public */
export function TicketTypeIcon({ type }: { type: TicketType }) {
  return ICONS[type];
}

/** The kind of a ticket: icon and word. @public */
export function TicketTypeBadge({ type }: { type: TicketType }) {
  const { t } = useItsmTranslation();
  return <Pill icon={ICONS[type]}>{t(`type.${type}`)}</Pill>;
}
