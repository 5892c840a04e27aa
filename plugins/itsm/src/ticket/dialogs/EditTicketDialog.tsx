import { Switch } from '@backstage/ui';
import {
  IMPACTS,
  TEXT_LIMITS,
  URGENCIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog, TextInput } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { WriteNotice } from '../WriteNotice';
import { type EditForm, useEditForm } from './useEditForm';

/** Edits exactly the fields that the server takes from this person. */
export function EditTicketDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const form = useEditForm(props.onClose);
  const { draft, write, may, set } = form;
  return (
    <FormDialog
      title={t('ticket.edit.title', { ref: ticket.ref })}
      isOpen
      onClose={props.onClose}
      onSubmit={form.submit}
      isPending={write.isPending}
      isDisabled={write.conflict !== undefined}
      width={640}
    >
      <WriteNotice write={write} />
      {may('title') && <TextPart form={form} field="title" />}
      {may('description') && (
        <TextPart form={form} field="description" rows={6} />
      )}
      {may('impact') && <ImpactPart form={form} />}
      {may('urgency') && <UrgencyPart form={form} />}
      {may('restricted') && (
        <Switch
          label={t('ticket.edit.restricted')}
          isSelected={draft.restricted}
          onChange={set('restricted')}
        />
      )}
    </FormDialog>
  );
}

function TextPart(props: {
  form: EditForm;
  field: 'title' | 'description';
  rows?: number;
}) {
  const { t } = useItsmTranslation();
  const { form, field, rows } = props;
  return (
    <TextInput
      name={field}
      label={t(`ticket.part.${field}`)}
      isRequired
      rows={rows}
      maxLength={TEXT_LIMITS[field]}
      value={form.draft[field]}
      onChange={form.set(field)}
      error={form.errorAt(field)}
    />
  );
}

function ImpactPart({ form }: { form: EditForm }) {
  const { t } = useItsmTranslation();
  const { impact } = form.draft;
  return (
    <ChoiceInput
      name="impact"
      label={t('ticket.part.impact')}
      description={t('ticket.edit.priorityHint')}
      isRequired
      options={IMPACTS.map(id => ({ id, label: t(`impact.${id}`) }))}
      value={impact}
      onChange={value =>
        form.set('impact')(IMPACTS.find(id => id === value) ?? impact)
      }
      error={form.errorAt('impact')}
    />
  );
}

function UrgencyPart({ form }: { form: EditForm }) {
  const { t } = useItsmTranslation();
  const { urgency } = form.draft;
  return (
    <ChoiceInput
      name="urgency"
      label={t('ticket.part.urgency')}
      isRequired
      options={URGENCIES.map(id => ({ id, label: t(`urgency.${id}`) }))}
      value={urgency}
      onChange={value =>
        form.set('urgency')(URGENCIES.find(id => id === value) ?? urgency)
      }
      error={form.errorAt('urgency')}
    />
  );
}
