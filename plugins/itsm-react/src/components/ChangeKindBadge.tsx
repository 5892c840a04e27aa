import type { ReactElement } from 'react';
import type { ChangeKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import { RiFlashlightLine, RiRepeatLine, RiRouteLine } from '@remixicon/react';
import { useItsmTranslation } from '../translations';
import { Pill, type PillTone } from './Pill';

const LOOKS: Record<ChangeKind, { tone: PillTone; icon: ReactElement }> = {
  normal: { tone: 'neutral', icon: <RiRouteLine /> },
  standard: { tone: 'neutral', icon: <RiRepeatLine /> },
  emergency: { tone: 'negative', icon: <RiFlashlightLine /> },
};

/** The kind of a change: icon and word; emergencies stand out. @public */
export function ChangeKindBadge({ kind }: { kind: ChangeKind }) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[kind];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`changeKind.${kind}`)}
    </Pill>
  );
}
