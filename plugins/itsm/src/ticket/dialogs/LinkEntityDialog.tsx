import { useState } from 'react';
import {
  ENTITY_EFFECTS,
  type EntityEffect,
  ITEM_KINDS,
  type PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput, FormDialog } from '../../dialogs';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

const ROLES = ['affected', 'primary', 'cause'] as const;
type Role = (typeof ROLES)[number];

/** Puts a catalog entity on the ticket. */
export function LinkEntityDialog(props: { onClose: () => void }) {
  const { t } = useItsmTranslation();
  const write = useTicketWrite();
  const [entity, setEntity] = useState<PickerItem | null>(null);
  const [role, setRole] = useState<Role>('affected');
  const [effect, setEffect] = useState<EntityEffect>();
  const [wasTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!entity) {
      return;
    }
    const done = await write.run('linkEntity', base => ({
      params: { ref: base.ref },
      body: {
        ref: entity.ref,
        version: base.version,
        role,
        ...(role === 'affected' && effect ? { effect } : {}),
      },
    }));
    if (done) {
      props.onClose();
    }
  };
  const missing = wasTried ? t('ticket.field.missing') : undefined;
  return (
    <FormDialog
      title={t('ticket.entities.add')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
    >
      <WriteNotice write={write} />
      <EntityPicker
        label={t('ticket.entities.entity')}
        kinds={ITEM_KINDS}
        isRequired
        value={entity}
        onChange={setEntity}
        error={entity ? write.errorAt('ref') : missing}
      />
      <ChoiceInput
        name="role"
        label={t('ticket.entities.role')}
        isRequired
        options={ROLES.map(id => ({ id, label: t(`entityRole.${id}`) }))}
        value={role}
        onChange={value =>
          setRole(ROLES.find(other => other === value) ?? role)
        }
        error={write.errorAt('role')}
      />
      {role === 'affected' && (
        <ChoiceInput
          name="effect"
          label={t('ticket.entities.effect')}
          options={ENTITY_EFFECTS.map(id => ({
            id,
            label: t(`effect.${id}`),
          }))}
          value={effect}
          onChange={value =>
            setEffect(ENTITY_EFFECTS.find(other => other === value))
          }
          error={write.errorAt('effect')}
        />
      )}
    </FormDialog>
  );
}
