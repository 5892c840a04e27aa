import { VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  type CalendarSpec,
  WEEKDAYS,
  type Weekday,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { describeWorkingHours, weekdayName } from './describeHoliday';
import { TableScroll } from './TableScroll';
import { useTableStyles } from './useTableStyles';
import { barsOf } from './weekBars';

/** Hours that are marked on the scale. */
const SCALE = [0, 6, 12, 18, 24];

const useStyles = makeStyles(
  {
    day: { textTransform: 'capitalize' },
    scale: { position: 'relative', minWidth: '16rem', height: '1.25rem' },
    hour: {
      position: 'absolute',
      transform: 'translateX(-50%)',
      fontSize: 'var(--bui-font-size-2)',
      '&:first-child': { transform: 'none' },
      '&:last-child': { transform: 'translateX(-100%)' },
    },
    track: {
      position: 'relative',
      minWidth: '16rem',
      height: '1.25rem',
      // A line every six hours.
      background:
        'repeating-linear-gradient(90deg, var(--bui-border-2) 0 1px, transparent 1px 25%)',
      borderInlineEnd: '1px solid var(--bui-border-2)',
      forcedColorAdjust: 'none',
    },
    bar: {
      position: 'absolute',
      insetBlock: 2,
      borderRadius: 'var(--bui-radius-1)',
      background: 'var(--bui-announcement-fg-subdued)',
    },
  },
  { name: 'ItsmWeekGrid' },
);

/** The hours of a week in words and to scale, day by day. */
export function WeekGrid({ weekly }: Pick<CalendarSpec, 'weekly'>) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useStyles();
  const tableClasses = useTableStyles();
  return (
    <TableScroll title={t('administration.calendar.week')}>
      <table className={tableClasses.table}>
        <caption>
          <VisuallyHidden>{t('administration.calendar.week')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('administration.calendar.day')}</th>
            <th scope="col">{t('administration.calendar.hours')}</th>
            {/* Words stand beside it. */}
            <th aria-hidden>
              <div className={classes.scale}>
                {SCALE.map(hour => (
                  <span
                    key={hour}
                    className={classes.hour}
                    style={{ insetInlineStart: `${(hour / 24) * 100}%` }}
                  >
                    {hour}
                  </span>
                ))}
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map(day => (
            <tr key={day}>
              <th scope="row" className={classes.day}>
                {weekdayName(day, locale)}
              </th>
              <td>{describeWorkingHours(weekly[day], { t })}</td>
              <td aria-hidden>
                <DayBars weekly={weekly} day={day} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function DayBars(props: { weekly: CalendarSpec['weekly']; day: Weekday }) {
  const classes = useStyles();
  const place = (minutes: number) => `${(minutes / (24 * 60)) * 100}%`;
  return (
    <div className={classes.track}>
      {barsOf(props.weekly, props.day).map(({ start, end }) => (
        <span
          key={start}
          className={classes.bar}
          style={{ insetInlineStart: place(start), width: place(end - start) }}
        />
      ))}
    </div>
  );
}
