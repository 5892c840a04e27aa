import type {
  FieldCondition,
  FieldSpec,
  LocalizedText,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

type Localized = (text: LocalizedText) => string;

/** What a field accepts, as short phrases. */
export function describeLimits(
  field: FieldSpec,
  t: ItsmTranslate,
  localized: Localized,
): string[] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return [
        t('administration.form.maxLength', { max: String(field.maxLength) }),
        ...('format' in field && field.format !== 'plain'
          ? [t(`administration.form.format.${field.format}`)]
          : []),
      ];
    case 'number':
      return [
        ...(field.min === undefined ? [] : [`≥ ${field.min}`]),
        ...(field.max === undefined ? [] : [`≤ ${field.max}`]),
        ...(field.integer ? [t('administration.form.integer')] : []),
        ...(field.unit ? [localized(field.unit)] : []),
      ];
    case 'date':
      return [
        ...(field.notBefore ? [`≥ ${dateLimit(field.notBefore, t)}`] : []),
        ...(field.notAfter ? [`≤ ${dateLimit(field.notAfter, t)}`] : []),
      ];
    case 'multiChoice':
      return [
        ...(field.minItems === undefined ? [] : [`≥ ${field.minItems}`]),
        ...(field.maxItems === undefined ? [] : [`≤ ${field.maxItems}`]),
      ];
    case 'entity':
      return [[...field.kinds, ...field.types].join(', ')];
    default:
      return [];
  }
}

function dateLimit(limit: string, t: ItsmTranslate): string {
  return limit === 'today' ? t('administration.form.today') : limit;
}

/** When a field is asked for, with the label of the field it looks at. */
export function describeCondition(
  condition: FieldCondition,
  fields: readonly FieldSpec[],
  t: ItsmTranslate,
  localized: Localized,
): string {
  const source = fields.find(field => field.id === condition.field);
  const field = source ? localized(source.label) : condition.field;
  const labelOf = (value: unknown): string => {
    const choice =
      source && 'choices' in source
        ? source.choices.find(candidate => candidate.value === value)
        : undefined;
    if (typeof value === 'boolean') {
      return t(value ? 'common.yes' : 'common.no');
    }
    return choice ? localized(choice.label) : String(value);
  };
  if (condition.answered !== undefined) {
    return condition.answered
      ? t('administration.form.answered', { field })
      : t('administration.form.notAnswered', { field });
  }
  const values = condition.in ?? [condition.equals];
  return `${field} = ${values.map(labelOf).join(' / ')}`;
}
