import type { EntityEffect } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAlertLine, RiCloseCircleLine } from '@remixicon/react';

/** Out of service, or works in part. */
export function EffectPill({ effect }: { effect: EntityEffect }) {
  const { t } = useItsmTranslation();
  return (
    <Pill
      tone={effect === 'outage' ? 'negative' : 'warning'}
      icon={effect === 'outage' ? <RiCloseCircleLine /> : <RiAlertLine />}
    >
      {t(`effect.${effect}`)}
    </Pill>
  );
}
