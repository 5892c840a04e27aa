import { useState } from 'react';
import { Switch } from '@backstage/ui';
import {
  IMPACTS,
  TEXT_LIMITS,
  URGENCIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog, TextInput } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import { draftOf, type EditDraft, type EditField, toUpdate } from './editForm';

/** Edits exactly the fields that the server takes from this person. */
export function EditTicketDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [touched, setTouched] = useState<Partial<EditDraft>>({});
  const [wasTried, setTried] = useState(false);
  const draft = { ...draftOf(ticket), ...touched };
  const may = (field: EditField) => ticket.capabilities.edit.includes(field);
  const set =
    <F extends EditField>(field: F) =>
    (value: EditDraft[F]) =>
      setTouched(before => ({ ...before, [field]: value }));
  const textError = (field: 'title' | 'description') =>
    wasTried && !draft[field].trim()
      ? t('ticket.field.missing')
      : write.errorAt(field);

  const submit = async () => {
    setTried(true);
    if (!draft.title.trim() || !draft.description.trim()) {
      return;
    }
    const isChanged = Object.keys(touched).length > 0;
    const done =
      !isChanged ||
      (await write.run('updateTicket', base => ({
        params: { ref: base.ref },
        body: toUpdate(touched, base.version),
      })));
    if (done) {
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('ticket.edit.title', { ref: ticket.ref })}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
      isDisabled={write.conflict !== undefined}
      width={640}
    >
      <WriteNotice write={write} />
      {may('title') && (
        <TextInput
          name="title"
          label={t('ticket.part.title')}
          isRequired
          maxLength={TEXT_LIMITS.title}
          value={draft.title}
          onChange={set('title')}
          error={textError('title')}
        />
      )}
      {may('description') && (
        <TextInput
          name="description"
          label={t('ticket.part.description')}
          isRequired
          rows={6}
          maxLength={TEXT_LIMITS.description}
          value={draft.description}
          onChange={set('description')}
          error={textError('description')}
        />
      )}
      {may('impact') && (
        <ChoiceInput
          name="impact"
          label={t('ticket.part.impact')}
          description={t('ticket.edit.priorityHint')}
          isRequired
          options={IMPACTS.map(id => ({ id, label: t(`impact.${id}`) }))}
          value={draft.impact}
          onChange={value =>
            set('impact')(IMPACTS.find(id => id === value) ?? draft.impact)
          }
          error={write.errorAt('impact')}
        />
      )}
      {may('urgency') && (
        <ChoiceInput
          name="urgency"
          label={t('ticket.part.urgency')}
          isRequired
          options={URGENCIES.map(id => ({ id, label: t(`urgency.${id}`) }))}
          value={draft.urgency}
          onChange={value =>
            set('urgency')(URGENCIES.find(id => id === value) ?? draft.urgency)
          }
          error={write.errorAt('urgency')}
        />
      )}
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
