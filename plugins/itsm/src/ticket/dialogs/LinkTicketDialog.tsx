import { useState } from 'react';
import { Alert } from '@backstage/ui';
import {
  parseTicketRef,
  formatTicketRef,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog, TextInput } from '../../dialogs';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

const KINDS = ['related', 'parent', 'child', 'duplicate_of'] as const;
type Kind = (typeof KINDS)[number];

/** Links another ticket by its reference. */
export function LinkTicketDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const write = useTicketWrite();
  const [kind, setKind] = useState<Kind>('related');
  const [ref, setRef] = useState('');
  const [wasTried, setTried] = useState(false);
  const parsed = parseTicketRef(ref);
  const submit = async () => {
    setTried(true);
    if (!parsed) {
      return;
    }
    const done = await write.run('linkTicket', base => ({
      params: { ref: base.ref },
      body: {
        kind,
        ref: formatTicketRef(parsed.type, parsed.number),
        version: base.version,
      },
    }));
    if (done) {
      props.onClose();
    }
  };
  const badRef = wasTried ? t('ticket.links.badRef') : undefined;
  return (
    <FormDialog
      title={t('ticket.links.add')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
    >
      <WriteNotice write={write} />
      <ChoiceInput
        name="kind"
        label={t('ticket.links.kind')}
        description={t('ticket.links.kindHint')}
        isRequired
        options={KINDS.map(id => ({ id, label: t(`linkKind.${id}`) }))}
        value={kind}
        onChange={value =>
          setKind(KINDS.find(other => other === value) ?? kind)
        }
        error={write.errorAt('kind')}
      />
      {kind === 'duplicate_of' && (
        <Alert status="warning" icon title={t('ticket.links.duplicate')} />
      )}
      <TextInput
        name="ref"
        label={t('ticket.links.ref')}
        placeholder="REQ-000123"
        isRequired
        value={ref}
        onChange={setRef}
        error={parsed ? write.errorAt('ref') : badRef}
      />
    </FormDialog>
  );
}
