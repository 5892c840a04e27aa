import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine } from '@remixicon/react';
import type { DefinitionEdit } from '../useAdministrationState';

const NEW = ['newSlaPolicy', 'newCalendar', 'newHolidayList'] as const;

/** What can be begun in an editor. */
export function NewDefinitionMenu(props: {
  onEdit: (edit: DefinitionEdit) => void;
}) {
  const { t } = useItsmTranslation();
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiAddLine />}>
        {t('administration.editor.new')}
      </Button>
      <Menu>
        {NEW.map(edit => (
          <MenuItem key={edit} onAction={() => props.onEdit(edit)}>
            {t(`administration.editor.${edit}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
