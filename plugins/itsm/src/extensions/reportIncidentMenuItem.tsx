import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiAlertLine } from '@remixicon/react';
import { isFileable } from '../entity/entityKinds';
import { useReportIncidentItem } from '../entity/useMenuItems';

/** "Report an incident" in the menu of an entity. */
export const reportIncidentMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'report-incident',
  params: {
    icon: <RiAlertLine size={16} />,
    filter: isFileable,
    useProps: useReportIncidentItem,
  },
});
