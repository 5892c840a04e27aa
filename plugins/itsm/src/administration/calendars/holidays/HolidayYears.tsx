import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { NumberInput } from '../../editor/fields/NumberInput';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import type { HolidayRowProps } from './HolidayRow';

/** In which years a holiday that comes back is kept; all when left empty. */
export function HolidayYears(props: HolidayRowProps) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { name, holiday, onChange, errorAt } = props;
  return (
    <div className={classes.row}>
      {(['since', 'until', 'every'] as const).map(field => (
        <NumberInput
          key={field}
          name={`${name}.${field}`}
          label={t(`administration.holidays.${field}`)}
          value={holiday[field]}
          onChange={value => onChange({ ...holiday, [field]: value })}
          error={errorAt(field)}
        />
      ))}
    </div>
  );
}
