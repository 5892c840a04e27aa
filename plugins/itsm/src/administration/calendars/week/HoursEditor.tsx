import { type ReactNode, useRef } from 'react';
import { Button, ButtonIcon, Checkbox } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { useFocusKeeper } from '../../../focus';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import { type HoursDraft, moreHours } from '../draft/hoursDraft';
import { TimeInput } from '../fields/TimeInput';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
    },
    hours: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-2)',
    },
    time: { width: '6rem' },
    dash: { lineHeight: '2rem' },
    nextDay: { minHeight: '2rem', alignItems: 'center' },
    actions: { display: 'flex', flexWrap: 'wrap', gap: 'var(--bui-space-2)' },
  },
  { name: 'ItsmHoursEditor' },
);

/** The hours of one day: from–to, one after the other. */
export function HoursEditor(props: {
  /** Names the day in the labels of its fields. */
  day: string;
  /** Path of the hours; unique on the page. */
  name: string;
  hours: readonly HoursDraft[];
  onChange: (hours: HoursDraft[]) => void;
  errorAt: ErrorAt;
  /** Beside the button for more hours. */
  actions?: ReactNode;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { day, name, hours, onChange, errorAt, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  return (
    // Takes the focus of hours that were taken away.
    <div ref={root} tabIndex={-1} className={classes.root}>
      {hours.map((each, index) => (
        <Stretch
          key={each.key}
          day={day}
          number={String(index + 1)}
          name={`${name}.${index}`}
          hours={each}
          onChange={next =>
            onChange(hours.map(other => (other === each ? next : other)))
          }
          onRemove={() => onChange(hours.filter(other => other !== each))}
          errorAt={below(errorAt, index)}
        />
      ))}
      <div className={classes.actions}>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiAddLine />}
          aria-label={t('administration.week.addTo', { day })}
          onPress={() => onChange(moreHours(hours))}
        >
          {t('administration.week.add')}
        </Button>
        {actions}
      </div>
    </div>
  );
}

function Stretch(props: {
  day: string;
  number: string;
  name: string;
  hours: HoursDraft;
  onChange: (hours: HoursDraft) => void;
  onRemove: () => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { day, number, name, hours, onChange, onRemove, errorAt } = props;
  return (
    <div className={classes.hours}>
      <div className={classes.time}>
        <TimeInput
          name={`${name}.from`}
          label={t('administration.week.from', { day, number })}
          value={hours.from}
          onChange={from => onChange({ ...hours, from })}
          // Hours that overlap are wrong as a whole.
          error={errorAt('from') ?? errorAt('')}
        />
      </div>
      <span aria-hidden className={classes.dash}>
        –
      </span>
      <div className={classes.time}>
        <TimeInput
          name={`${name}.to`}
          label={t('administration.week.to', { day, number })}
          value={hours.to}
          onChange={to => onChange({ ...hours, to })}
          error={errorAt('to')}
        />
      </div>
      <Checkbox
        className={classes.nextDay}
        aria-label={t('administration.week.nextDayOf', { day, number })}
        isSelected={hours.nextDay}
        onChange={nextDay => onChange({ ...hours, nextDay })}
      >
        {t('administration.week.nextDay')}
      </Checkbox>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={t('administration.week.remove', { day, number })}
        onPress={onRemove}
      />
    </div>
  );
}
