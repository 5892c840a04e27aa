import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useItsmTranslation,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { showCivilDate } from '../answers';
import type { QueueState } from './queueState';

const NOTHING: readonly FieldSpec[] = [];

export type FieldFilters = ReturnType<typeof useFieldFilters>;

/**
 * The questions by which the queue can be filtered: those that the form of
 * the one offering that is chosen marks for it.
 */
export function useFieldFilters(queue: QueueState) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const locale = useReaderLocale();
  const [offering, ...others] = queue.filters.offering;
  const { value: form } = useItsmQuery(
    'getOffering',
    offering && others.length === 0
      ? { params: { name: offering } }
      : undefined,
  );
  const specs =
    form && form.name === offering
      ? form.fields.filter(spec => spec.filterable)
      : NOTHING;
  const specOf = (id: string) => specs.find(spec => spec.id === id);

  return {
    specs,
    /** References among the values that are set; their titles are wanted. */
    refs: Object.entries(queue.fields).flatMap(([id, value]) =>
      isReference(specOf(id)) ? [value] : [],
    ),
    labelOf: (id: string) => {
      const spec = specOf(id);
      return spec ? localized(spec.label) : id;
    },
    /** A value as people read it; `titleOf` knows the references. */
    valueLabel: (
      id: string,
      value: string,
      titleOf: (ref: string) => string,
    ): string => {
      const spec = specOf(id);
      switch (spec?.type) {
        case 'boolean':
          return t(value === 'true' ? 'common.yes' : 'common.no');
        case 'date':
          return showCivilDate(value, locale);
        case 'choice':
        case 'multiChoice': {
          const choice = spec.choices.find(other => other.value === value);
          return choice ? localized(choice.label) : value;
        }
        default:
          return isReference(spec) ? titleOf(value) : value;
      }
    },
  };
}

function isReference(spec: FieldSpec | undefined): boolean {
  return ['person', 'unit', 'entity'].includes(spec?.type ?? '');
}
