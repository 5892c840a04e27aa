import {
  WEEKDAYS,
  type Weekday,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Info } from 'luxon';
import { ChoiceInput } from '../../../dialogs';
import { NumberInput } from '../../editor/fields/NumberInput';
import { weekdayName } from '../../renderers/describeHoliday';
import { CivilDateInput } from '../fields/CivilDateInput';
import type { HolidayRowProps } from './HolidayRow';

const COUNTS = [1, 2, 3, 4, 5] as const;

/** The day of a holiday, as its kind says it. */
export function HolidayWhen(props: HolidayRowProps) {
  const { t } = useItsmTranslation();
  const { name, holiday, onChange, errorAt } = props;
  const date = (field: 'date' | 'from' | 'to', label: string) => (
    <CivilDateInput
      name={`${name}.${field}`}
      label={label}
      value={holiday[field]}
      onChange={value => onChange({ ...holiday, [field]: value })}
      error={errorAt(field)}
    />
  );
  switch (holiday.kind) {
    case 'date':
      return date('date', t('administration.holidays.date'));
    case 'span':
      return (
        <>
          {date('from', t('administration.holidays.first'))}
          {date('to', t('administration.holidays.last'))}
        </>
      );
    case 'yearly':
      return (
        <>
          <MonthChoice {...props} />
          <NumberInput
            name={`${name}.yearly`}
            label={t('administration.holidays.day')}
            value={holiday.day}
            onChange={day => onChange({ ...holiday, day })}
            error={errorAt('yearly')}
          />
        </>
      );
    case 'nth':
      return <NthWeekday {...props} />;
    default:
      return (
        <NumberInput
          name={`${name}.easter`}
          label={t('administration.holidays.easter')}
          description={t('administration.holidays.easterHint')}
          value={holiday.easter}
          onChange={easter => onChange({ ...holiday, easter })}
          error={errorAt('easter')}
        />
      );
  }
}

function MonthChoice({ name, holiday, onChange, errorAt }: HolidayRowProps) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  return (
    <ChoiceInput
      name={`${name}.month`}
      label={t('administration.holidays.month')}
      isRequired
      options={Info.months('long', { locale }).map((label, index) => ({
        id: String(index + 1),
        label,
      }))}
      value={String(holiday.month)}
      onChange={month => onChange({ ...holiday, month: Number(month) })}
      error={errorAt('month')}
    />
  );
}

function NthWeekday(props: HolidayRowProps) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { name, holiday, onChange, errorAt } = props;
  return (
    <>
      <ChoiceInput
        name={`${name}.nth`}
        label={t('administration.holidays.nth')}
        isRequired
        options={[
          ...COUNTS.map(count => ({
            id: String(count),
            label: t(`administration.holidays.nth.${count}`),
          })),
          ...COUNTS.map(count => ({
            id: String(-count),
            label: t(`administration.holidays.last.${count}`),
          })),
        ]}
        value={String(holiday.nth)}
        onChange={nth => onChange({ ...holiday, nth: Number(nth) })}
        error={errorAt('nth')}
      />
      <ChoiceInput
        name={`${name}.weekday`}
        label={t('administration.holidays.weekday')}
        isRequired
        options={WEEKDAYS.map(id => ({ id, label: weekdayName(id, locale) }))}
        value={holiday.weekday}
        onChange={weekday =>
          onChange({ ...holiday, weekday: weekday as Weekday })
        }
        error={errorAt('weekday')}
      />
      <MonthChoice {...props} />
    </>
  );
}
