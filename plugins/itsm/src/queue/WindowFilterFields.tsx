import { DatePicker, Select } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { WINDOW_CHOICES, type WindowFilter } from './windowFilter';

const ANY = 'any';

/** When the changes are made: a span around today, or days of one's choice. */
export function WindowFilterFields(props: {
  value: WindowFilter;
  onChange: (value: WindowFilter) => void;
}) {
  const { t } = useItsmTranslation();
  const { value, onChange } = props;
  return (
    <>
      <Select
        label={t('queue.filter.window')}
        options={[ANY, ...WINDOW_CHOICES].map(id => ({
          id,
          label: t(`queue.window.${id as 'any'}`),
        }))}
        value={value.choice ?? ANY}
        onChange={key =>
          onChange({ choice: WINDOW_CHOICES.find(known => known === key) })
        }
      />
      {value.choice === 'dates' &&
        (['from', 'until'] as const).map(end => (
          <DatePicker
            key={end}
            label={t(`queue.window.${end}`)}
            granularity="day"
            onChange={date =>
              onChange({
                ...value,
                [end]: date ? date.toString().slice(0, 10) : undefined,
              })
            }
          />
        ))}
    </>
  );
}
