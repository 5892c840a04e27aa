import { useState } from 'react';
import { Alert } from '@backstage/ui';
import type {
  LinkKind,
  PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  TicketPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

/** A duplicate's survivor is linked by itself, not by people. */
type Kind = Exclude<LinkKind, 'duplicated_by'>;

/** Links another ticket, as far as the two kinds go together. */
export function LinkTicketDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const write = useTicketWrite();
  const { ticket } = useTicketPage();
  const { linkKinds } = ticket.capabilities;
  const kinds = linkKinds.filter(
    (each): each is (typeof linkKinds)[number] & { kind: Kind } =>
      each.kind !== 'duplicated_by',
  );
  const [kind, setKind] = useState<Kind>(kinds[0]?.kind ?? 'related');
  const [other, setOther] = useState<PickerItem | null>(null);
  const types = kinds.find(each => each.kind === kind)?.types ?? [];
  const [wasTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!other) {
      return;
    }
    const done = await write.run('linkTicket', base => ({
      params: { ref: base.ref },
      body: {
        kind,
        ref: other.ref,
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
        options={kinds.map(({ kind: id }) => ({
          id,
          label: t(`linkKind.${id}`),
        }))}
        value={kind}
        onChange={value => {
          setKind(kinds.find(each => each.kind === value)?.kind ?? kind);
          // It may be of a kind that does not go with it.
          setOther(null);
        }}
        error={write.errorAt('kind')}
      />
      {kind === 'duplicate_of' && (
        <Alert status="warning" icon title={t('ticket.links.duplicate')} />
      )}
      <TicketPicker
        key={kind}
        name="ref"
        label={t('ticket.links.ref')}
        isRequired
        types={types}
        except={ticket.ref}
        value={other}
        onChange={setOther}
        error={other ? write.errorAt('ref') : badRef}
      />
    </FormDialog>
  );
}
