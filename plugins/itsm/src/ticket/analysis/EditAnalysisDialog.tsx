import { useState } from 'react';
import { TEXT_LIMITS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog, TextInput } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

const FIELDS = ['rootCause', 'workaround'] as const;
type Field = (typeof FIELDS)[number];

/** Writes down what the analysis found so far. */
export function EditAnalysisDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [touched, setTouched] = useState<Partial<Record<Field, string>>>({});
  const [wasTried, setTried] = useState(false);
  const fields = FIELDS.filter(name => ticket.capabilities.edit.includes(name));
  // What is written once can be rewritten, not taken away.
  const isEmptied = (name: Field) =>
    touched[name]?.trim() === '' && Boolean(ticket.analysis?.[name]);

  const submit = async () => {
    setTried(true);
    if (fields.some(isEmptied)) {
      return;
    }
    const given = Object.entries(touched).flatMap(([name, text]) =>
      text.trim() ? [[name, text.trim()]] : [],
    );
    const done =
      given.length === 0 ||
      (await write.run('updateTicket', base => ({
        params: { ref: base.ref },
        body: { version: base.version, ...Object.fromEntries(given) },
      })));
    if (done) {
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('ticket.analysis.edit')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
      isDisabled={write.conflict !== undefined}
      width={640}
    >
      <WriteNotice write={write} />
      {fields.map(name => (
        <TextInput
          key={name}
          name={name}
          label={t(`ticket.part.${name}`)}
          rows={5}
          maxLength={TEXT_LIMITS.comment}
          value={touched[name] ?? ticket.analysis?.[name] ?? ''}
          onChange={text => setTouched(before => ({ ...before, [name]: text }))}
          error={
            wasTried && isEmptied(name)
              ? t('ticket.field.missing')
              : write.errorAt(name)
          }
        />
      ))}
    </FormDialog>
  );
}
