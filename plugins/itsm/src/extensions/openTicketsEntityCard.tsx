import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasDeskCards } from '../entity/entityKinds';

/** The card "Open tickets". */
export const openTicketsEntityCard = EntityCardBlueprint.make({
  name: 'open-tickets',
  params: {
    type: 'info',
    filter: hasDeskCards,
    loader: () => import('../entity').then(m => <m.OpenTicketsCard />),
  },
});
