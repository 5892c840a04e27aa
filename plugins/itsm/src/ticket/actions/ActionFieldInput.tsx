import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  PersonPicker,
  TeamPicker,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, DateTimeInput, TextInput } from '../../dialogs';
import type { ActionAnswers, ActionFieldView } from './actionForm';

/** The input for one thing that an action asks for. */
export function ActionFieldInput(props: {
  field: ActionFieldView;
  answers: ActionAnswers;
  error: string | undefined;
  onChange: (name: string, value: string | PickerItem | undefined) => void;
}) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { field, answers, error } = props;
  const answer = answers[field.name];
  const text = typeof answer === 'string' ? answer : '';
  const item = typeof answer === 'object' ? answer : null;
  const common = {
    name: field.name,
    label: t(`ticket.field.${field.name as 'team'}`),
    description:
      field.visibility === 'internal' ? t('ticket.field.internal') : undefined,
    isRequired: field.required,
    error,
  };
  const set = (value: string | PickerItem | undefined) =>
    props.onChange(field.name, value);

  switch (field.type) {
    case 'team':
      return (
        <TeamPicker
          {...common}
          value={item}
          onChange={value => set(value ?? undefined)}
        />
      );
    case 'teamMember': {
      const team = answers.team;
      return (
        <PersonPicker
          {...common}
          memberOf={typeof team === 'object' ? team.ref : undefined}
          value={item}
          onChange={value => set(value ?? undefined)}
        />
      );
    }
    case 'code':
      return (
        <ChoiceInput
          {...common}
          options={(field.choices ?? []).map(({ code, label }) => ({
            id: code,
            label: localized(label),
          }))}
          value={text || undefined}
          onChange={set}
        />
      );
    case 'dateTime':
      return <DateTimeInput {...common} onChange={set} />;
    default:
      return <TextInput {...common} rows={4} value={text} onChange={set} />;
  }
}
