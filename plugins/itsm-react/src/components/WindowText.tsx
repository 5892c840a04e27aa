import { Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useReaderLocale } from '../hooks/useReaderLocale';
import { useItsmTranslation } from '../translations';
import {
  type ChangeWindow,
  describeDuration,
  describeWindow,
} from './describeWindow';
import { RelativeTime } from './RelativeTime';

/** @public */
export interface WindowTextProps extends ChangeWindow {
  /** One line without length and distance, for tables. */
  isBrief?: boolean;
}

/**
 * The window of a change: when, how long, and how far off it is.
 *
 * @public
 */
export function WindowText({ start, end, isBrief }: WindowTextProps) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const range = describeWindow({ start, end }, { t, locale });
  if (isBrief || !start) {
    return <span>{range}</span>;
  }
  const duration = describeDuration({ start, end }, locale);
  return (
    <span>
      {range}
      <Text as="span" variant="body-small" color="secondary">
        {duration && ` · ${t('window.lasts', { duration })}`}
        {' · '}
        <WindowState start={start} end={end} />
      </Text>
    </span>
  );
}

function WindowState({ start, end }: { start: string; end?: string }) {
  const { t } = useItsmTranslation();
  const now = DateTime.now();
  if (DateTime.fromISO(start) > now) {
    return (
      <>
        {t('window.starts')} <RelativeTime at={start} />
      </>
    );
  }
  return end && DateTime.fromISO(end) <= now ? (
    <>
      {t('window.ended')} <RelativeTime at={end} />
    </>
  ) : (
    <>{t('window.running')}</>
  );
}
