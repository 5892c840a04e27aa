import {
  FormQuestion,
  type ShownIssue,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TextInput } from '../dialogs';
import type { FormType, TicketDraft } from './ticketDraft';

/** What every section of the form is given. */
export interface SectionProps {
  draft: TicketDraft;
  change: (part: Partial<TicketDraft>) => void;
  issues: readonly ShownIssue[];
  isStaff: boolean;
}

/** Title and description, with help that fits the kind of ticket. */
export function WhatFields(props: SectionProps & { type: FormType }) {
  const { draft, change, issues, type } = props;
  const { t } = useItsmTranslation();
  return (
    <>
      {(['title', 'description'] as const).map(name => (
        <DraftText
          key={name}
          name={name}
          label={t(`newTicket.${name}.label`)}
          description={t(`newTicket.${name}.${type}`)}
          rows={name === 'description' ? 5 : undefined}
          isRequired
          draft={draft}
          change={change}
          issues={issues}
        />
      ))}
    </>
  );
}

type TextName =
  | 'title'
  | 'description'
  | 'changeReason'
  | 'implementationPlan'
  | 'testPlan'
  | 'rollbackPlan';

/** A text of the draft with the finding about it. */
export function DraftText(
  props: Omit<SectionProps, 'isStaff'> & {
    name: TextName;
    label: string;
    description?: string;
    rows?: number;
    isRequired?: boolean;
  },
) {
  const { name, draft, change, issues, ...field } = props;
  return (
    <FormQuestion path={name} issues={issues}>
      <TextInput
        {...field}
        name={name}
        value={draft[name]}
        onChange={text => change({ [name]: text })}
        error={issues.find(({ path }) => path === name)?.text}
      />
    </FormQuestion>
  );
}
