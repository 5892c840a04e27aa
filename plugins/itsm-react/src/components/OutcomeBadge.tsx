import type { ReactElement } from 'react';
import type {
  ChangeOutcome,
  ProblemOutcome,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiArrowGoBackLine,
  RiCheckLine,
  RiCloseLine,
  RiErrorWarningLine,
  RiFileCopyLine,
  RiHandCoinLine,
  RiQuestionLine,
  RiWrenchLine,
} from '@remixicon/react';
import { useItsmTranslation } from '../translations';
import { Pill, type PillTone } from './Pill';

const LOOKS: Record<
  ProblemOutcome | ChangeOutcome,
  { tone: PillTone; icon: ReactElement }
> = {
  fixed: { tone: 'positive', icon: <RiWrenchLine /> },
  risk_accepted: { tone: 'warning', icon: <RiHandCoinLine /> },
  not_reproducible: { tone: 'neutral', icon: <RiQuestionLine /> },
  duplicate: { tone: 'neutral', icon: <RiFileCopyLine /> },
  successful: { tone: 'positive', icon: <RiCheckLine /> },
  successful_with_issues: { tone: 'warning', icon: <RiErrorWarningLine /> },
  failed: { tone: 'negative', icon: <RiCloseLine /> },
  rolled_back: { tone: 'warning', icon: <RiArrowGoBackLine /> },
};

/** How a problem or a change ended: icon and word, coloured. @public */
export function OutcomeBadge(props: {
  outcome: ProblemOutcome | ChangeOutcome;
}) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[props.outcome];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`outcome.${props.outcome}`)}
    </Pill>
  );
}
