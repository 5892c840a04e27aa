import { useCallback } from 'react';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';

type Pause = NonNullable<SlaClockView['pause']>;

/** Says why a clock stands still, and who stopped it. */
export function usePauseText(): (pause: Pause) => string {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  return useCallback(
    ({ cause, reason, by }: Pause) =>
      [
        t(`sla.pause.${cause}`),
        reason && localized(reason.title),
        by ? t('sla.pause.by', { name: by.name }) : t('sla.pause.nobody'),
      ]
        .filter(Boolean)
        .join(' · '),
    [t, localized],
  );
}
