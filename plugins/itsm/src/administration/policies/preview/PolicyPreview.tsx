import { useState } from 'react';
import { Text } from '@backstage/ui';
import {
  type CalendarSpec,
  calendarSpecSchema,
  type SlaMetric,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
  useNow,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';
import { useListedHolidays } from '../../calendars/preview/useListedHolidays';
import type { MetricDraft } from '../draft/metricDraft';
import { PreviewLine } from './PreviewLine';
import { type PromisedTarget, promisedTargets } from './promisedTargets';

/** When a ticket that is filed now would be due, by each target. */
export function PolicyPreview(props: {
  /** Name of the calendar, empty for none yet. */
  calendar: string;
  targets: Record<SlaMetric, MetricDraft>;
}) {
  const { t } = useItsmTranslation();
  const { calendar } = props;
  const promised = promisedTargets(props.targets);
  const { value, error, refresh } = useItsmQuery(
    'getDefinition',
    calendar
      ? { params: { kind: 'Calendar', name: calendar }, query: {} }
      : undefined,
  );
  if (!calendar || promised.length === 0) {
    return (
      <Text color="secondary">{t('administration.policy.previewNothing')}</Text>
    );
  }
  if (error) {
    return (
      <ErrorNotice
        error={error}
        title={t('administration.preview.error')}
        onRetry={refresh}
      />
    );
  }
  const spec = value && calendarSpecSchema.safeParse(value.spec).data;
  if (value && !spec) {
    return (
      <Text color="secondary">{t('administration.policy.previewOld')}</Text>
    );
  }
  return spec ? (
    <PreviewLines calendar={spec} promised={promised} />
  ) : (
    <LoadingBlock lines={3} />
  );
}

function PreviewLines(props: {
  calendar: CalendarSpec;
  promised: readonly PromisedTarget[];
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { calendar, promised } = props;
  const listed = useListedHolidays(calendar.holidayLists);
  const now = useNow();
  // Lines that move on their own each minute tell nobody more.
  const [start] = useState(() => new Date(now).toISOString());
  if (!listed) {
    return <LoadingBlock lines={3} />;
  }
  return (
    <>
      <Text color="secondary">
        {t('administration.policy.previewHint', {
          at: DateTime.fromISO(start)
            .setLocale(locale)
            .toLocaleString(DateTime.DATETIME_FULL),
        })}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-4)' }}>
        {promised.map(each => (
          <PreviewLine
            key={`${each.metric} ${each.priority}`}
            promised={each}
            calendar={calendar}
            holidays={listed.holidays}
            start={start}
          />
        ))}
      </ul>
      {listed.failed.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('administration.preview.withoutLists', {
            names: listed.failed.join(', '),
          })}
        </Text>
      )}
    </>
  );
}
