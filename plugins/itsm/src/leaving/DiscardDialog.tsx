import { Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../dialogs';

/** Asks whether changes may be lost. Going on with them is the first choice. */
export function DiscardDialog(props: {
  onKeep: () => void;
  onDiscard: () => void;
}) {
  const { t } = useItsmTranslation();
  return (
    <FormDialog
      title={t('common.discard.title')}
      isOpen
      onClose={props.onKeep}
      onSubmit={props.onDiscard}
      submitLabel={t('common.discard.confirm')}
      cancelLabel={t('common.discard.keep')}
      focusesCancel
      destructive
      width={440}
    >
      <Text>{t('common.discard.text')}</Text>
    </FormDialog>
  );
}
