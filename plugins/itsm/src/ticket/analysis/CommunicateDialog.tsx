import { useState } from 'react';
import { Alert } from '@backstage/ui';
import {
  isOpen,
  TEXT_LIMITS,
  type TicketDetail,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog, TextInput } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

/** How many of the tickets that a problem explains are still open. */
export function countTold({ links }: Pick<TicketDetail, 'links'>): number {
  return links.filter(
    link => link.kind === 'investigates' && isOpen(link.status),
  ).length;
}

/** Sends the workaround, after saying how many will read it. */
export function CommunicateDialog(props: {
  onSent: () => void;
  onClose: () => void;
}) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const own = ticket.analysis?.workaround ?? '';
  const [text, setText] = useState(own);
  const [wasTried, setTried] = useState(false);
  const count = countTold(ticket);
  const given = text.trim();
  const submit = async () => {
    setTried(true);
    if (!given) {
      return;
    }
    const done = await write.run('communicateWorkaround', base => ({
      params: { ref: base.ref },
      body: {
        version: base.version,
        ...(given === own.trim() ? {} : { text: given }),
      },
    }));
    if (done) {
      props.onSent();
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('ticket.analysis.communicate')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      submitLabel={t('ticket.analysis.send')}
      isPending={write.isPending}
      isDisabled={count === 0 || write.conflict !== undefined}
      width={640}
    >
      <WriteNotice write={write} />
      <Alert
        status={count === 0 ? 'warning' : 'info'}
        icon
        title={
          count === 0
            ? t('ticket.analysis.nobody')
            : t('ticket.analysis.told', { count })
        }
      />
      <TextInput
        name="text"
        label={t('ticket.analysis.text')}
        description={t('ticket.analysis.textHint')}
        isRequired
        rows={6}
        maxLength={TEXT_LIMITS.comment}
        value={text}
        onChange={setText}
        error={
          wasTried && !given ? t('ticket.field.missing') : write.errorAt('text')
        }
      />
    </FormDialog>
  );
}
