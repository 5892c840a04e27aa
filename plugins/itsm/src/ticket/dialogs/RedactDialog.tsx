import { useState } from 'react';
import { Alert } from '@backstage/ui';
import { TEXT_LIMITS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog, TextInput } from '../../dialogs';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

/** Removes the text of an entry for good. */
export function RedactDialog(props: { seq: number; onClose: () => void }) {
  const { t } = useItsmTranslation();
  const write = useTicketWrite();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    setMissing(!reason.trim());
    if (!reason.trim()) {
      return;
    }
    const done = await write.run('redactTicketEntry', base => ({
      params: { ref: base.ref, seq: props.seq },
      body: { reason: reason.trim() },
    }));
    if (done) {
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('ticket.redact.title')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      submitLabel={t('ticket.redact.button')}
      isPending={write.isPending}
      destructive
    >
      <WriteNotice write={write} />
      <Alert status="warning" icon title={t('ticket.redact.warning')} />
      <TextInput
        name="reason"
        label={t('ticket.field.reason')}
        isRequired
        rows={3}
        maxLength={TEXT_LIMITS.reason}
        value={reason}
        onChange={setReason}
        error={isMissing ? t('ticket.field.missing') : write.errorAt('reason')}
      />
    </FormDialog>
  );
}
