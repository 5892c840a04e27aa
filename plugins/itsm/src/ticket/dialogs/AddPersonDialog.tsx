import { useState } from 'react';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  PersonPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../dialogs';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

/** Adds a person to the watchers, or to those who may see a ticket. */
export function AddPersonDialog(props: {
  endpoint: 'addWatcher' | 'grantAccess';
  title: string;
  onClose: () => void;
}) {
  const { t } = useItsmTranslation();
  const write = useTicketWrite();
  const [person, setPerson] = useState<PickerItem | null>(null);
  const [wasTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!person) {
      return;
    }
    const done = await write.run(props.endpoint, base => ({
      params: { ref: base.ref },
      body: { person: person.ref },
    }));
    if (done) {
      props.onClose();
    }
  };
  const missing = wasTried ? t('ticket.field.missing') : undefined;
  return (
    <FormDialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
    >
      <WriteNotice write={write} />
      <PersonPicker
        label={t('ticket.field.person')}
        isRequired
        value={person}
        onChange={setPerson}
        error={person ? write.errorAt('person') : missing}
      />
    </FormDialog>
  );
}
