import type { ReactElement } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import type { SlaSummaryView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiAlarmWarningLine,
  RiTimerFlashLine,
  RiTimerLine,
} from '@remixicon/react';
import { Pill, type PillTone } from '../components/Pill';
import { type ItsmTranslate, useItsmTranslation } from '../translations';
import type { SlaState } from './slaState';
import { type SlaWords, useSlaWords } from './useSlaWords';

const LOOKS: Record<SlaState['kind'], { tone: PillTone; icon: ReactElement }> =
  {
    due: { tone: 'neutral', icon: <RiTimerLine /> },
    atRisk: { tone: 'warning', icon: <RiTimerFlashLine /> },
    late: { tone: 'negative', icon: <RiAlarmWarningLine /> },
  };

/** @public */
export interface SlaBadgeProps {
  /** Of a ticket; left out: nothing is promised, and nothing shown. */
  sla: SlaSummaryView | undefined;
}

/**
 * How a ticket stands towards its next target: icon, words and colour. It
 * goes on while the page is open; date and time are its tooltip, and read out.
 *
 * @public
 */
export function SlaBadge({ sla }: SlaBadgeProps) {
  const { t } = useItsmTranslation();
  const words = useSlaWords(sla);
  if (!words) {
    return null;
  }
  const { tone, icon } = LOOKS[words.kind];
  return (
    <Pill tone={tone} icon={icon} title={words.full}>
      {textOf(words, t)}
      <VisuallyHidden>{`. ${words.full}`}</VisuallyHidden>
    </Pill>
  );
}

function textOf({ kind, when }: SlaWords, t: ItsmTranslate): string {
  return when === undefined
    ? t('sla.badge.atRiskStill')
    : t(`sla.badge.${kind}`, { when });
}
