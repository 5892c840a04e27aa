import { useState } from 'react';
import { ButtonIcon, Flex, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiDeleteBinLine } from '@remixicon/react';
import { FormDialog, TextInput } from '../../dialogs';
import type { useSavedViews } from './useSavedViews';

const MAX_NAME = 60;

/** Keeps what is on screen under a name, and takes names away. */
export function ViewsDialog(
  props: ReturnType<typeof useSavedViews> & {
    /** What is on screen, as the address has it. */
    query: string;
    onClose: () => void;
  },
) {
  const { t } = useItsmTranslation();
  const { views, query } = props;
  const [name, setName] = useState('');
  const [wasTried, setTried] = useState(false);
  const given = name.trim();
  const replaces = views.some(view => view.name === given);
  const submit = async () => {
    setTried(true);
    if (given) {
      await props.save({ name: given, query });
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('views.dialog')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      submitLabel={t('views.save')}
    >
      <Text color="secondary">{t('views.hint')}</Text>
      <TextInput
        name="name"
        label={t('views.name')}
        description={replaces ? t('views.replaces') : undefined}
        isRequired
        maxLength={MAX_NAME}
        value={name}
        onChange={setName}
        error={wasTried && !given ? t('ticket.field.missing') : undefined}
      />
      {views.length === 0 ? (
        <Text color="secondary">{t('views.empty')}</Text>
      ) : (
        <ul
          aria-label={t('views.dialog')}
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {views.map(view => (
            <li key={view.name}>
              <Flex justify="between" align="center" gap="2">
                <Text>{view.name}</Text>
                <ButtonIcon
                  variant="tertiary"
                  icon={<RiDeleteBinLine />}
                  aria-label={t('views.delete', { name: view.name })}
                  onPress={() => void props.remove(view.name)}
                />
              </Flex>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}
