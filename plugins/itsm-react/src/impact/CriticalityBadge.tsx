import type { ReactElement } from 'react';
import type { Criticality } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiArrowDownLine,
  RiArrowUpDoubleLine,
  RiArrowUpLine,
  RiEqualLine,
} from '@remixicon/react';
import { Pill, type PillTone } from '../components';
import { useItsmTranslation } from '../translations';

const LOOKS: Record<Criticality, { tone: PillTone; icon: ReactElement }> = {
  critical: { tone: 'negative', icon: <RiArrowUpDoubleLine /> },
  high: { tone: 'warning', icon: <RiArrowUpLine /> },
  medium: { tone: 'neutral', icon: <RiEqualLine /> },
  low: { tone: 'neutral', icon: <RiArrowDownLine /> },
};

/** How much hangs on an entity: a shape of its own and a word. @public */
export function CriticalityBadge(props: { criticality: Criticality }) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[props.criticality];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`criticality.${props.criticality}`)}
    </Pill>
  );
}
