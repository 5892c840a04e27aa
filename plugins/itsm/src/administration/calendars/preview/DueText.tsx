import { Text } from '@backstage/ui';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

/** When it is due, for the reader and where the calendar is. */
export function DueText(props: {
  /** Null when it never is. */
  at: string | null;
  zone: string;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { at, zone } = props;
  if (at === null) {
    return <Text weight="bold">{t('administration.preview.never')}</Text>;
  }
  const instant = DateTime.fromISO(at).setLocale(locale);
  const there = instant.setZone(zone);
  const write = (time: DateTime) => time.toLocaleString(DateTime.DATETIME_FULL);
  return (
    <Text weight="bold">
      {there.offset === instant.offset
        ? t('administration.preview.due', { at: write(instant) })
        : t('administration.preview.dueZones', {
            at: write(instant),
            zone,
            there: write(there),
          })}
    </Text>
  );
}
