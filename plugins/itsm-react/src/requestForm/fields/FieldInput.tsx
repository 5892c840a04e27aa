import type { ReactElement } from 'react';
import {
  NumberField,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import type {
  FieldSpec,
  PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useLocalized } from '../../hooks';
import { EntityPicker, PersonPicker, UnitPicker } from '../../pickers';
import { useItsmTranslation } from '../../translations';
import type { DraftAnswer } from '../requestDraft';
import type { ShownIssue } from '../useRequestForm';
import { ChoiceInput, MultiChoiceInput } from './ChoiceInput';
import { DateInput } from './DateInput';
import { FormQuestion } from './FormQuestion';

/** A question, its answer and what was found about it. @public */
export interface FieldInputProps {
  spec: FieldSpec;
  answer: DraftAnswer | undefined;
  onAnswer: (id: string, answer: DraftAnswer | undefined) => void;
  issues: readonly ShownIssue[];
}

/** What every kind of field is given. */
export interface CommonFieldProps {
  name: string;
  label: string;
  description?: string;
  secondaryLabel?: string;
  isRequired: boolean;
  /** Findings are ours, in the reader's language, not the browser's. */
  validationBehavior: 'aria';
}

/** Fields as tall as fingers want them. */
const SIZE = 'medium' as const;

/** A question of an offering's form with the field of its type (row R2). @public */
export function FieldInput({
  spec,
  answer,
  onAnswer,
  issues,
}: FieldInputProps): ReactElement {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const path = `fields.${spec.id}`;
  const common: CommonFieldProps = {
    name: path,
    label: localized(spec.label),
    description: spec.help && localized(spec.help),
    secondaryLabel: spec.required ? t('common.required') : undefined,
    isRequired: spec.required,
    validationBehavior: 'aria',
  };
  const isChoice = spec.type === 'choice' || spec.type === 'boolean';
  const canClear = isChoice && !spec.required && answer !== undefined;
  return (
    <FormQuestion
      path={path}
      issues={issues}
      onClear={canClear ? () => onAnswer(spec.id, undefined) : undefined}
    >
      <TypedInput
        spec={spec}
        common={common}
        answer={answer}
        onChange={value => onAnswer(spec.id, value)}
        error={issues.find(issue => issue.path === path)?.text}
      />
    </FormQuestion>
  );
}

interface TypedInputProps {
  spec: FieldSpec;
  common: CommonFieldProps;
  answer: DraftAnswer | undefined;
  onChange: (answer: DraftAnswer | undefined) => void;
  error: string | undefined;
}

const TEXT_TYPES = {
  plain: 'text',
  email: 'email',
  url: 'url',
  telephone: 'tel',
} as const;

function TypedInput(props: TypedInputProps): ReactElement {
  const { spec, common, answer, onChange } = props;
  const text = typeof answer === 'string' ? answer : undefined;
  switch (spec.type) {
    case 'text':
      return (
        <TextField
          {...common}
          size={SIZE}
          type={TEXT_TYPES[spec.format]}
          value={text ?? ''}
          onChange={onChange}
        />
      );
    case 'longText':
      return (
        <TextAreaField
          {...common}
          size={SIZE}
          rows={4}
          value={text ?? ''}
          onChange={onChange}
        />
      );
    case 'number':
      return <NumberInput {...props} spec={spec} />;
    case 'boolean':
      return <BooleanInput {...props} />;
    case 'date':
      return <DateInput common={common} value={text} onChange={onChange} />;
    case 'choice':
      return (
        <ChoiceInput
          common={common}
          choices={spec.choices}
          value={text}
          onChange={onChange}
        />
      );
    case 'multiChoice':
      return (
        <MultiChoiceInput
          common={common}
          choices={spec.choices}
          value={Array.isArray(answer) ? answer : []}
          onChange={onChange}
        />
      );
    default:
      return <ReferenceInput {...props} spec={spec} />;
  }
}

type SpecOf<T extends FieldSpec['type']> = Extract<FieldSpec, { type: T }>;

function NumberInput({
  spec,
  common,
  answer,
  onChange,
}: TypedInputProps & { spec: SpecOf<'number'> }) {
  const localized = useLocalized();
  const unit = spec.unit && localized(spec.unit);
  return (
    <NumberField
      {...common}
      size={SIZE}
      secondaryLabel={
        [unit, common.secondaryLabel].filter(Boolean).join(' · ') || undefined
      }
      // Bounds are told, not forced: silently changing what somebody wrote
      // would be worse.
      formatOptions={{ maximumFractionDigits: spec.integer ? 0 : 6 }}
      value={typeof answer === 'number' ? answer : NaN}
      onChange={value => onChange(Number.isNaN(value) ? undefined : value)}
    />
  );
}

function BooleanInput({ common, answer, onChange }: TypedInputProps) {
  const { t } = useItsmTranslation();
  return (
    <RadioGroup
      {...common}
      orientation="horizontal"
      value={typeof answer === 'boolean' ? String(answer) : null}
      onChange={value => onChange(value === 'true')}
    >
      <Radio value="true">{t('common.yes')}</Radio>
      <Radio value="false">{t('common.no')}</Radio>
    </RadioGroup>
  );
}

function ReferenceInput({
  spec,
  common,
  answer,
  onChange,
  error,
}: TypedInputProps & { spec: SpecOf<'person' | 'unit' | 'entity'> }) {
  const value =
    typeof answer === 'object' && !Array.isArray(answer) ? answer : null;
  const picker = {
    name: common.name,
    size: SIZE,
    label: common.label,
    description: common.description,
    isRequired: common.isRequired,
    error,
    value,
    onChange: (item: PickerItem | null) => onChange(item ?? undefined),
  };
  switch (spec.type) {
    case 'person':
      return <PersonPicker {...picker} />;
    case 'unit':
      return <UnitPicker {...picker} />;
    default:
      return <EntityPicker {...picker} kinds={spec.kinds} types={spec.types} />;
  }
}
