import type { ReactElement } from 'react';
import type { SlaJobChange } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  type PillTone,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiPlayCircleLine,
  RiSubtractLine,
} from '@remixicon/react';

type Verdict = NonNullable<SlaJobChange['before']>;

const LOOKS: Record<Verdict | 'none', { tone: PillTone; icon: ReactElement }> =
  {
    kept: { tone: 'positive', icon: <RiCheckLine /> },
    missed: { tone: 'negative', icon: <RiCloseCircleLine /> },
    open: { tone: 'info', icon: <RiPlayCircleLine /> },
    void: { tone: 'neutral', icon: <RiForbidLine /> },
    none: { tone: 'neutral', icon: <RiSubtractLine /> },
  };

/** Whether a promise was kept; none when nothing was promised. */
export function VerdictPill(props: { verdict: Verdict | undefined }) {
  const { t } = useItsmTranslation();
  const verdict = props.verdict ?? 'none';
  const { tone, icon } = LOOKS[verdict];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`administration.slaJob.verdict.${verdict}`)}
    </Pill>
  );
}
