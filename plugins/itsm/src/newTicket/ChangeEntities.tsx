import { useState } from 'react';
import { Flex } from '@backstage/ui';
import {
  ITEM_KINDS,
  type PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  EntityTag,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useRefTitles } from '../refTitles';
import { RemovableList } from '../ticket/RemovableList';

/** The configuration items that a change touches, added one by one. */
export function ChangeEntities(props: {
  value: readonly PickerItem[];
  onChange: (entities: readonly PickerItem[]) => void;
  error: string | undefined;
}) {
  const { t } = useItsmTranslation();
  const { value, onChange } = props;
  // A picker that is empty again once something was chosen from it.
  const [round, setRound] = useState(0);
  // What a link fills in is a bare reference: the catalog knows its title.
  const isBare = ({ ref, title }: PickerItem) => ref === title;
  const { titleOf } = useRefTitles(value.filter(isBare).map(({ ref }) => ref));
  const shown = value.map(item =>
    isBare(item) ? { ...item, title: titleOf(item.ref) } : item,
  );
  const add = (item: PickerItem | null) => {
    if (item) {
      setRound(round + 1);
      onChange([...value.filter(({ ref }) => ref !== item.ref), item]);
    }
  };
  return (
    <Flex direction="column" gap="3">
      {value.length > 0 && (
        <RemovableList
          label={t('newTicket.entities.list')}
          isPending={false}
          items={shown.map(item => ({
            key: item.ref,
            name: item.title,
            content: <EntityTag entity={item} plain />,
            onRemove: () =>
              onChange(value.filter(({ ref }) => ref !== item.ref)),
          }))}
        />
      )}
      <EntityPicker
        key={round}
        name="entities"
        size="medium"
        label={t('newTicket.entities.label')}
        description={t('newTicket.entities.help')}
        kinds={ITEM_KINDS}
        value={null}
        onChange={add}
        error={props.error}
      />
    </Flex>
  );
}
