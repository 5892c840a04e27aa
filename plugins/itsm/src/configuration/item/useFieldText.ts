import { useCallback } from 'react';
import {
  CONFIGURATION_ITEM_STATES,
  type ConfigurationItemChange,
  type ConfigurationItemField,
  CRITICALITIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';

const DATES: readonly ConfigurationItemField[] = [
  'purchaseDate',
  'warrantyEnd',
];

/** Writes the value of a field as people read it; undefined for none. */
export function useFieldText() {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  return useCallback(
    (
      field: ConfigurationItemField,
      value: ConfigurationItemChange['before'],
    ): string | undefined => {
      if (value === undefined || typeof value !== 'string') {
        return value?.join(', ');
      }
      if (DATES.includes(field)) {
        const day = DateTime.fromISO(value).setLocale(locale);
        return day.isValid ? day.toLocaleString(DateTime.DATE_MED) : value;
      }
      const criticality =
        field === 'criticality' && CRITICALITIES.find(known => known === value);
      const state =
        field === 'state' &&
        CONFIGURATION_ITEM_STATES.find(known => known === value);
      if (criticality) {
        return t(`configuration.criticality.${criticality}`);
      }
      return state ? t(`configuration.state.${state}`) : value;
    },
    [t, locale],
  );
}
