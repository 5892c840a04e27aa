import { useState } from 'react';
import { Text } from '@backstage/ui';
import {
  PRIORITIES,
  TEXT_LIMITS,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog, TextInput } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

const WITHDRAW = 'withdraw';

/** Sets the priority by hand, or withdraws that. */
export function OverridePriorityDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [choice, setChoice] = useState<string>();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const missing = wasTried ? t('ticket.field.missing') : undefined;
  const computed = ticket.priority?.computed as 1 | 2 | 3 | 4;
  const submit = async () => {
    setTried(true);
    if (!choice || !reason.trim()) {
      return;
    }
    const done = await write.run('overridePriority', base => ({
      params: { ref: base.ref },
      body: {
        version: base.version,
        reason: reason.trim(),
        priority: PRIORITIES.find(level => String(level) === choice),
      },
    }));
    if (done) {
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('ticket.priority.dialog')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
      isDisabled={write.conflict !== undefined}
    >
      <WriteNotice write={write} />
      <Text>
        {t('ticket.priority.dialogHint', {
          computed: t(`priority.${computed}`),
        })}
      </Text>
      <ChoiceInput
        name="priority"
        label={t('ticket.part.priority')}
        isRequired
        options={[
          ...PRIORITIES.map(level => ({
            id: String(level),
            label: t(`priority.${level}`),
          })),
          ...(ticket.priority?.overridden
            ? [{ id: WITHDRAW, label: t('ticket.priority.withdraw') }]
            : []),
        ]}
        value={choice}
        onChange={setChoice}
        error={choice ? write.errorAt('priority') : missing}
      />
      <TextInput
        name="reason"
        label={t('ticket.field.reason')}
        description={t('ticket.priority.reasonHint')}
        isRequired
        rows={3}
        maxLength={TEXT_LIMITS.reason}
        value={reason}
        onChange={setReason}
        error={reason.trim() ? write.errorAt('reason') : missing}
      />
    </FormDialog>
  );
}
