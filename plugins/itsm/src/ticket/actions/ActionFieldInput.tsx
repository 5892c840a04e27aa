import {
  type ChangeOutcome,
  type PickerItem,
  type ProblemOutcome,
  TICKET_TYPES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  DateTimeInput,
  PersonPicker,
  TeamPicker,
  TicketPicker,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { ChoiceInput, TextInput } from '../../dialogs';
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
  const { ticket } = useTicketPage();
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
      return (
        <DateTimeInput
          {...common}
          description={
            common.description ??
            (field.time === 'past' && !field.required
              ? t('ticket.field.now')
              : undefined)
          }
          defaultValue={text || undefined}
          onChange={set}
        />
      );
    case 'choice':
      return (
        <ChoiceInput
          {...common}
          options={(field.options ?? []).map(id => ({
            id,
            // What can be chosen so far are outcomes.
            label: t(`outcome.${id as ProblemOutcome | ChangeOutcome}`),
          }))}
          value={text || undefined}
          onChange={set}
        />
      );
    case 'ticket':
      return (
        <TicketPicker
          {...common}
          types={field.ticketType ? [field.ticketType] : TICKET_TYPES}
          except={ticket.ref}
          value={item}
          onChange={value => set(value ?? undefined)}
        />
      );
    default:
      return <TextInput {...common} rows={4} value={text} onChange={set} />;
  }
}
