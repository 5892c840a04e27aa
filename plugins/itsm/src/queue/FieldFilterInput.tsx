import { type KeyboardEvent, useEffect, useState } from 'react';
import { Select, TextField } from '@backstage/ui';
import type {
  FieldSpec,
  PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  FieldInput,
  PersonPicker,
  UnitPicker,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { PickToAdd } from '../dialogs';

/** The choice that filters nothing; no value of a form is empty. */
const ANY = '';

export interface FieldFilterInputProps {
  spec: FieldSpec;
  /** The value as it stands in the filter. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Told of what was chosen, so that its title is known. */
  onPick: (item: PickerItem) => void;
}

/** The filter by the answers to one question, with a field of its type. */
export function FieldFilterInput(props: FieldFilterInputProps) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { spec } = props;
  switch (spec.type) {
    case 'choice':
    case 'multiChoice':
      return (
        <OneOf
          {...props}
          options={spec.choices.map(({ value, label }) => ({
            id: value,
            label: localized(label),
          }))}
        />
      );
    case 'boolean':
      return (
        <OneOf
          {...props}
          options={[
            { id: 'true', label: t('common.yes') },
            { id: 'false', label: t('common.no') },
          ]}
        />
      );
    case 'person':
    case 'unit':
    case 'entity':
      return <ReferenceFilter {...props} spec={spec} />;
    case 'date':
      return <DateFilter {...props} />;
    default:
      return <WordsFilter {...props} />;
  }
}

function OneOf(
  props: FieldFilterInputProps & { options: { id: string; label: string }[] },
) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { spec, value, onChange, options } = props;
  return (
    <Select
      label={localized(spec.label)}
      options={[{ id: ANY, label: t('queue.filter.any') }, ...options]}
      search={options.length > 15 || undefined}
      value={value ?? ANY}
      onChange={chosen => onChange(chosen ? String(chosen) : undefined)}
    />
  );
}

type ReferenceSpec = Extract<FieldSpec, { type: 'person' | 'unit' | 'entity' }>;

function ReferenceFilter(
  props: FieldFilterInputProps & { spec: ReferenceSpec },
) {
  const localized = useLocalized();
  const { spec, onChange, onPick } = props;
  const label = localized(spec.label);
  return (
    <PickToAdd
      onAdd={item => {
        onPick(item);
        onChange(item.ref);
      }}
    >
      {field => {
        switch (spec.type) {
          case 'person':
            return <PersonPicker label={label} {...field} />;
          case 'unit':
            return <UnitPicker label={label} {...field} />;
          default:
            return (
              <EntityPicker
                label={label}
                kinds={spec.kinds}
                types={spec.types}
                {...field}
              />
            );
        }
      }}
    </PickToAdd>
  );
}

/** What is being typed; the back button changes it, too. */
function useTyped(value: string | undefined) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return [typed, setTyped] as const;
}

function DateFilter({ spec, value, onChange }: FieldFilterInputProps) {
  const [typed, setTyped] = useTyped(value);
  return (
    <FieldInput
      spec={{ ...spec, required: false, help: undefined }}
      answer={typed}
      onAnswer={(_id, answer) => {
        const date = answer === undefined ? undefined : String(answer);
        setTyped(date);
        // A year that is still being typed looks like one long ago.
        if (date === undefined || date >= '1000') {
          onChange(date);
        }
      }}
      issues={[]}
    />
  );
}

/** Texts and numbers, compared as a whole; taken over when they are done. */
function WordsFilter({ spec, value, onChange }: FieldFilterInputProps) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const [typed, setTyped] = useTyped(value);
  const commit = () => {
    const words = typed?.trim() || undefined;
    if (words !== value) {
      onChange(words);
    }
  };
  return (
    <TextField
      label={localized(spec.label)}
      description={t('queue.filter.exact')}
      value={typed ?? ''}
      onChange={setTyped}
      maxLength={500}
      inputMode={spec.type === 'number' ? 'decimal' : undefined}
      onBlur={commit}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') {
          commit();
        }
      }}
    />
  );
}
