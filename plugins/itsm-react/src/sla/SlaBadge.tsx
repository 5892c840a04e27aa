import type { ReactElement } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
import type { SlaSummaryView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiAlarmWarningLine,
  RiPauseCircleLine,
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
    paused: { tone: 'neutral', icon: <RiPauseCircleLine /> },
  };

/** @public */
export interface SlaBadgeProps {
  /** Of a ticket; left out: nothing is promised, and nothing shown. */
  sla: SlaSummaryView | undefined;
  /**
   * For a narrow column whose head says what it is about: how far off the
   * target is stands below the state, or alone when all is well.
   */
  isNarrow?: boolean;
}

/**
 * How a ticket stands towards its next target: icon, words and colour. It
 * goes on while the page is open; date and time are its tooltip, and read out.
 *
 * @public
 */
export function SlaBadge({ sla, isNarrow }: SlaBadgeProps) {
  const { t } = useItsmTranslation();
  const words = useSlaWords(sla);
  if (!words) {
    return null;
  }
  const { kind, when, full, isLateResponse } = words;
  const { tone, icon } = LOOKS[kind];
  const isSplit = isNarrow && when !== undefined && kind !== 'due';
  return (
    <>
      <Pill tone={tone} icon={icon} title={full}>
        {isNarrow ? shortTextOf(words, t) : textOf(words, t)}
        <VisuallyHidden>{`. ${full}`}</VisuallyHidden>
      </Pill>
      {isSplit && (
        <Text
          as="span"
          variant="body-small"
          color="secondary"
          style={{ display: 'block' }}
        >
          {when}
        </Text>
      )}
      {isLateResponse && (
        <Text
          as="span"
          variant="body-small"
          color="danger"
          style={{ display: 'block' }}
        >
          {t('sla.badge.responseLate')}
        </Text>
      )}
    </>
  );
}

function textOf({ kind, when }: SlaWords, t: ItsmTranslate): string {
  return kind === 'paused' || when === undefined
    ? t(kind === 'paused' ? 'sla.state.paused' : 'sla.state.atRisk')
    : t(`sla.badge.${kind}`, { when });
}

function shortTextOf({ kind, when }: SlaWords, t: ItsmTranslate): string {
  return kind === 'due' ? when ?? '' : t(`sla.state.${kind}`);
}
