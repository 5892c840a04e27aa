import { useState } from 'react';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { type TicketWrite, useTicketWrite } from '../data/useTicketWrite';
import { draftOf, type EditDraft, type EditField, toUpdate } from './editForm';

/** A ticket that is being edited. */
export interface EditForm {
  draft: EditDraft;
  write: TicketWrite;
  /** Whether the server takes this part from this person. */
  may: (field: EditField) => boolean;
  set: <F extends EditField>(field: F) => (value: EditDraft[F]) => void;
  /** What is wrong with a part, here or on the server. */
  errorAt: (field: EditField) => string | undefined;
  submit: () => Promise<void>;
}

/** Holds what is typed, checks it and sends what was touched. */
export function useEditForm(onDone: () => void): EditForm {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [touched, setTouched] = useState<Partial<EditDraft>>({});
  const [wasTried, setTried] = useState(false);
  const draft = { ...draftOf(ticket), ...touched };
  const isMissing = (field: EditField) =>
    (field === 'title' || field === 'description') && !draft[field].trim();

  return {
    draft,
    write,
    may: field => ticket.capabilities.edit.includes(field),
    set: field => value =>
      setTouched(before => ({ ...before, [field]: value })),
    errorAt: field =>
      wasTried && isMissing(field)
        ? t('ticket.field.missing')
        : write.errorAt(field),
    submit: async () => {
      setTried(true);
      if (isMissing('title') || isMissing('description')) {
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
        onDone();
      }
    },
  };
}
