import type {
  FieldAnswer,
  FieldSpec,
  FieldValue,
  LocalizedText,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { nameOfRef } from '../../directory/organisationSnapshot';
import type { ViewContext } from './ViewContext';

/**
 * The answers of a form in its order, readable: labels of choices, titles of
 * units and entities, names of people.
 *
 * @param namesByRef - names of the people in the answers
 * @internal
 */
export function fieldAnswers(
  specs: readonly FieldSpec[],
  values: Readonly<Record<string, FieldValue>>,
  context: ViewContext,
  namesByRef: ReadonlyMap<string, string>,
): FieldAnswer[] {
  const known = new Set(specs.map(spec => spec.id));
  const answers = specs
    .filter(spec => values[spec.id] !== undefined)
    .map(spec => ({
      id: spec.id,
      label: spec.label,
      type: spec.type,
      value: values[spec.id],
      display: display(spec, values[spec.id], context, namesByRef),
    }));
  // Answers to questions that the form no longer has stay readable.
  const others = Object.entries(values)
    .filter(([id]) => !known.has(id))
    .map(([id, value]) => ({
      id,
      label: id,
      type: 'text',
      value,
      display: asTexts(value),
    }));
  return [...answers, ...others];
}

const YES = { en: 'Yes', es: 'Sí' };
const NO = { en: 'No', es: 'No' };

function display(
  spec: FieldSpec,
  value: FieldValue,
  context: ViewContext,
  namesByRef: ReadonlyMap<string, string>,
): LocalizedText[] {
  switch (spec.type) {
    case 'boolean':
      return [value ? YES : NO];
    case 'choice':
    case 'multiChoice':
      return asTexts(value).map(
        item =>
          spec.choices.find(choice => choice.value === item)?.label ?? item,
      );
    case 'person':
      return [namesByRef.get(String(value)) ?? nameOfRef(String(value))];
    case 'unit':
      return [context.organisation.title(String(value))];
    case 'entity':
      return [
        context.entityTitles.get(String(value)) ?? nameOfRef(String(value)),
      ];
    default:
      return asTexts(value);
  }
}

function asTexts(value: FieldValue): string[] {
  return Array.isArray(value) ? value : [String(value)];
}
