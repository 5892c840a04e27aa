import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasDeskCards } from '../entity/entityKinds';

/** The card "Next change". */
export const nextChangeEntityCard = EntityCardBlueprint.make({
  name: 'next-change',
  params: {
    type: 'info',
    filter: hasDeskCards,
    loader: () => import('../entity').then(m => <m.NextChangeCard />),
  },
});
