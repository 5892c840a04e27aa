import { useCallback } from 'react';
import {
  describeHours,
  describeTarget,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useInstantText } from '../../useInstantText';
import type { ClockMark } from './clockMarks';

/** Milliseconds up to which nobody calls it late. */
const IN_TIME = 60_000;

/** Says what a mark stands for, and when people were told of it. */
export function useMarkWords(): (mark: ClockMark) => string {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const instant = useInstantText();
  return useCallback(
    ({ kind, term, mark, isEarlier, isTakenBack }: ClockMark) => {
      const name = () => {
        if (term) {
          return t('sla.mark.target', {
            target: describeTarget(term.written, { t, locale }),
          });
        }
        if (kind !== 'warning' && kind !== 'target') {
          return t(`sla.mark.${kind}`);
        }
        return mark?.beforeMs === undefined
          ? t('sla.mark.percent', { percent: String(mark?.percent) })
          : t('sla.mark.before', {
              time: describeHours(mark.beforeMs, locale),
            });
      };
      const told = () => {
        if (mark?.toldAt === undefined) {
          return undefined;
        }
        const lateness = Date.parse(mark.toldAt) - Date.parse(mark.at);
        return lateness > IN_TIME
          ? t('sla.mark.toldLate', {
              at: instant(mark.toldAt),
              time: describeHours(lateness, locale),
            })
          : t('sla.mark.told', { at: instant(mark.toldAt) });
      };
      return [
        name(),
        isEarlier && t('sla.mark.earlier'),
        isTakenBack && t('sla.mark.takenBack'),
        told(),
      ]
        .filter(Boolean)
        .join(' · ');
    },
    [t, locale, instant],
  );
}
