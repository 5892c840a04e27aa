import {
  Checkbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
  Select,
} from '@backstage/ui';
import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useLocalized } from '../../hooks';
import { useItsmTranslation } from '../../translations';
import type { CommonFieldProps } from './FieldInput';

type Choices = Extract<FieldSpec, { type: 'choice' }>['choices'];

/** Up to so many choices are all shown; more go into a list. */
const MAX_RADIOS = 6;
const MAX_CHECKBOXES = 12;
/** From so many on, the list can be searched. */
const SEARCHABLE = 15;

function useSelectProps(choices: Choices) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  return {
    size: 'medium' as const,
    options: choices.map(choice => ({
      id: choice.value,
      label: localized(choice.label),
    })),
    placeholder: t('form.choose'),
    search:
      choices.length > SEARCHABLE
        ? { placeholder: t('common.picker.placeholder') }
        : undefined,
  };
}

/** One of several answers: all in sight while they are few. */
export function ChoiceInput(props: {
  common: CommonFieldProps;
  choices: Choices;
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  const { common, choices, value, onChange } = props;
  const localized = useLocalized();
  const select = useSelectProps(choices);
  if (choices.length > MAX_RADIOS) {
    return (
      <Select
        {...common}
        {...select}
        selectionMode="single"
        value={value ?? null}
        onChange={key => key !== null && onChange(String(key))}
      />
    );
  }
  return (
    <RadioGroup {...common} value={value ?? null} onChange={onChange}>
      {choices.map(choice => (
        <Radio key={choice.value} value={choice.value}>
          {localized(choice.label)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Any of several answers. */
export function MultiChoiceInput(props: {
  common: CommonFieldProps;
  choices: Choices;
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { common, choices, value, onChange } = props;
  const localized = useLocalized();
  const select = useSelectProps(choices);
  if (choices.length > MAX_CHECKBOXES) {
    return (
      <Select
        {...common}
        {...select}
        selectionMode="multiple"
        value={[...value]}
        onChange={keys => onChange(keys.map(String))}
      />
    );
  }
  return (
    <CheckboxGroup {...common} value={[...value]} onChange={onChange}>
      {choices.map(choice => (
        <Checkbox key={choice.value} value={choice.value}>
          {localized(choice.label)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
