import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isFileable } from '../entity/entityKinds';

/** The card "Health". */
export const healthEntityCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    type: 'info',
    filter: isFileable,
    loader: () => import('../entity').then(m => <m.HealthCard />),
  },
});
