import { Text } from '@backstage/ui';
import type {
  CalendarHoliday,
  CalendarSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { calendarQuestion } from '../../calendars/preview/calendarQuestion';
import { DueText } from '../../calendars/preview/DueText';
import { useDue } from '../../calendars/preview/useDue';
import type { PromisedTarget } from './promisedTargets';

/** When a ticket would be due by one target. */
export function PreviewLine(props: {
  promised: PromisedTarget;
  calendar: CalendarSpec;
  /** Of the shared lists of the calendar. */
  holidays: readonly CalendarHoliday[];
  /** ISO 8601. */
  start: string;
}) {
  const { t } = useItsmTranslation();
  const { metric, priority, target } = props.promised;
  const question = calendarQuestion(props.calendar, props.holidays, {
    start: props.start,
    duration: target,
  });
  const { value, error } = useDue(question);
  const label = [
    t(`sla.metric.${metric}`),
    ...(priority === undefined ? [] : [t(`priority.${priority}`)]),
  ].join(', ');
  return (
    <li>
      <Text>{label}: </Text>
      {error && <Text color="danger">{t('administration.preview.error')}</Text>}
      {value?.due && (
        <DueText at={value.due.at} zone={props.calendar.timeZone} />
      )}
    </li>
  );
}
