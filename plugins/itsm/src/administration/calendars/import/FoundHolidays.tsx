import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Flex, Text } from '@backstage/ui';
import type { HolidayFile } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { describeHoliday } from '../../renderers/describeHoliday';
import type { HolidayDraft } from '../draft/holidayDraft';
import { daysKey, daysOf } from './sameDays';

type Found = HolidayFile['holidays'][number];

/** The holidays of a file to choose from; what is known already is not. */
export function FoundHolidays(props: {
  holidays: readonly Found[];
  known: readonly HolidayDraft[];
  onAdd: (holidays: Found[]) => void;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { holidays, onAdd } = props;
  const known = daysOf(props.known);
  const fresh = holidays.map(daysKey).filter(key => !known.has(key));
  const [chosen, setChosen] = useState(fresh);
  const taken = holidays.filter(
    holiday =>
      chosen.includes(daysKey(holiday)) && fresh.includes(daysKey(holiday)),
  );
  if (holidays.length === 0) {
    return <Text role="status">{t('administration.import.nothing')}</Text>;
  }
  return (
    <Flex direction="column" gap="3" align="start">
      <CheckboxGroup
        label={t('administration.import.found', { count: holidays.length })}
        value={chosen}
        onChange={setChosen}
      >
        {holidays.map(holiday => {
          const key = daysKey(holiday);
          return (
            <Checkbox key={key} value={key} isDisabled={known.has(key)}>
              {holiday.name} · {describeHoliday(holiday, { t, locale })}
              {known.has(key) && ` · ${t('administration.import.known')}`}
            </Checkbox>
          );
        })}
      </CheckboxGroup>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <Button
          variant="primary"
          isDisabled={taken.length === 0}
          onPress={() => onAdd(taken)}
        >
          {t('administration.import.add', { count: taken.length })}
        </Button>
        <Button variant="tertiary" onPress={() => setChosen(fresh)}>
          {t('administration.import.all')}
        </Button>
        <Button variant="tertiary" onPress={() => setChosen([])}>
          {t('administration.import.none')}
        </Button>
      </Flex>
    </Flex>
  );
}
