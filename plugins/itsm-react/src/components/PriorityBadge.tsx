import type { ReactElement } from 'react';
import {
  RiAlarmWarningFill,
  RiArrowDownLine,
  RiArrowUpDoubleLine,
  RiEqualLine,
} from '@remixicon/react';
import { useItsmTranslation } from '../translations';
import { Pill, type PillTone } from './Pill';

const LOOKS: readonly { tone: PillTone; icon: ReactElement }[] = [
  { tone: 'negative', icon: <RiAlarmWarningFill /> },
  { tone: 'warning', icon: <RiArrowUpDoubleLine /> },
  { tone: 'neutral', icon: <RiEqualLine /> },
  { tone: 'neutral', icon: <RiArrowDownLine /> },
];

/** A priority, 1 to 4: a shape of its own and the name, coloured. @public */
export function PriorityBadge({ priority }: { priority: number }) {
  const { t } = useItsmTranslation();
  const level = Math.min(4, Math.max(1, priority)) as 1 | 2 | 3 | 4;
  const { tone, icon } = LOOKS[level - 1];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`priority.${level}`)}
    </Pill>
  );
}
