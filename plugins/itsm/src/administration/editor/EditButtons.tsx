import { Button, Flex } from '@backstage/ui';
import type { DefinitionRevision } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine, RiFileCopyLine } from '@remixicon/react';
import type { DefinitionEdit } from '../useAdministrationState';
import { isEditableKind } from './DefinitionEditor';

/** Leads to the editor; what comes from a file is only copied. */
export function EditButtons(props: {
  definition: DefinitionRevision;
  onEdit: (edit: DefinitionEdit) => void;
}) {
  const { t } = useItsmTranslation();
  const { definition, onEdit } = props;
  if (!isEditableKind(definition.kind)) {
    return null;
  }
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {definition.managedBy === 'portal' && (
        <Button
          variant="secondary"
          iconStart={<RiEditLine />}
          onPress={() => onEdit('change')}
        >
          {t('administration.editor.change')}
        </Button>
      )}
      <Button
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        onPress={() => onEdit('copy')}
      >
        {t('administration.editor.copy')}
      </Button>
    </Flex>
  );
}
