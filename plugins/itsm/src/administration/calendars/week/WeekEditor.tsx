import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  WEEKDAYS,
  type Weekday,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiFileCopyLine } from '@remixicon/react';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import { weekdayName } from '../../renderers/describeHoliday';
import { WeekGrid } from '../../renderers/WeekGrid';
import { copiedToWeekdays, type WeekDraft } from '../draft/calendarDraft';
import { readableHours } from '../draft/hoursDraft';
import { HoursEditor } from './HoursEditor';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: 'var(--bui-space-6)',
      alignItems: 'start',
      '@media (max-width: 1279px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    days: { margin: 0, padding: 0, listStyle: 'none' },
    day: {
      display: 'grid',
      gridTemplateColumns: '7rem minmax(0, 1fr)',
      gap: 'var(--bui-space-3)',
      padding: 'var(--bui-space-2) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    name: { textTransform: 'capitalize', lineHeight: '2rem' },
  },
  { name: 'ItsmWeekEditor' },
);

/** The hours of each day of the week, and beside them the week to scale. */
export function WeekEditor(props: {
  weekly: WeekDraft;
  onChange: (weekly: WeekDraft) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useStyles();
  const { weekly, onChange, errorAt } = props;
  const error = errorAt('');
  return (
    <>
      <Text color="secondary">{t('administration.week.hint')}</Text>
      {error && (
        <Text role="alert" color="danger">
          {error}
        </Text>
      )}
      <div className={classes.columns}>
        <ul
          className={classes.days}
          aria-label={t('administration.calendar.hours')}
        >
          {WEEKDAYS.map(day => (
            <li key={day} className={classes.day}>
              <Text weight="bold" className={classes.name}>
                {weekdayName(day, locale)}
              </Text>
              <HoursEditor
                day={weekdayName(day, locale)}
                name={`weekly.${day}`}
                hours={weekly[day]}
                onChange={hours => onChange({ ...weekly, [day]: hours })}
                errorAt={below(errorAt, day)}
                actions={
                  weekly[day].length > 0 && (
                    <CopyDay
                      day={day}
                      onCopy={() => onChange(copiedToWeekdays(weekly, day))}
                    />
                  )
                }
              />
            </li>
          ))}
        </ul>
        <WeekGrid weekly={drawn(weekly)} />
      </div>
    </>
  );
}

function CopyDay({ day, onCopy }: { day: Weekday; onCopy: () => void }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  return (
    <Button
      size="small"
      variant="tertiary"
      iconStart={<RiFileCopyLine />}
      aria-label={t('administration.week.copyOf', {
        day: weekdayName(day, locale),
      })}
      onPress={onCopy}
    >
      {t('administration.week.copy')}
    </Button>
  );
}

function drawn(weekly: WeekDraft) {
  return Object.fromEntries(
    WEEKDAYS.map(day => [day, readableHours(weekly[day])]),
  );
}
