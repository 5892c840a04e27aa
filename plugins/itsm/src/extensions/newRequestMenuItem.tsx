import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShoppingBag3Line } from '@remixicon/react';
import { isFileable } from '../entity/entityKinds';
import { useNewRequestItem } from '../entity/useMenuItems';

/** "New request about this" in the menu of an entity. */
export const newRequestMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'new-request',
  params: {
    icon: <RiShoppingBag3Line size={16} />,
    filter: isFileable,
    useProps: useNewRequestItem,
  },
});
