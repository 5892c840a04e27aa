import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { itsmPlugin, legacyRoutes } from './legacyPlugin';
import { withCompat } from './withCompat';

/**
 * The page of the service desk; mount it at `/itsm` or elsewhere.
 *
 * @public
 */
export const ItsmPage = itsmPlugin.provide(
  createRoutableExtension({
    name: 'ItsmPage',
    component: () => import('./LegacyItsmPage').then(m => m.LegacyItsmPage),
    mountPoint: legacyRoutes.root,
  }),
);

/**
 * Content of a tab of an entity: its tickets and those of its parts. Show it
 * where `isServiceDeskAvailable` holds.
 *
 * @public
 */
export const EntityServiceDeskContent = itsmPlugin.provide(
  createRoutableExtension({
    name: 'EntityServiceDeskContent',
    component: () =>
      import('../entity').then(m => withCompat(m.EntityServiceDeskContent)),
    mountPoint: legacyRoutes.entityContent,
  }),
);

/**
 * Content of a tab of an entity: what fails with it and what it relies on.
 * Show it where `isImpactAvailable` holds.
 *
 * @public
 */
export const EntityImpactContent = itsmPlugin.provide(
  createRoutableExtension({
    name: 'EntityImpactContent',
    component: () =>
      import('../impact').then(m => withCompat(m.EntityImpactContent)),
    mountPoint: legacyRoutes.entityImpact,
  }),
);

/**
 * Content of a tab of a person: what they asked for and work on.
 *
 * @public
 */
export const EntityPersonTicketsContent = itsmPlugin.provide(
  createComponentExtension({
    name: 'EntityPersonTicketsContent',
    component: {
      lazy: () =>
        import('../entity').then(m => withCompat(m.PersonTicketsContent)),
    },
  }),
);

/**
 * Card with the number of open tickets of each kind.
 *
 * @public
 */
export const EntityOpenTicketsCard = itsmPlugin.provide(
  createComponentExtension({
    name: 'EntityOpenTicketsCard',
    component: {
      lazy: () => import('../entity').then(m => withCompat(m.OpenTicketsCard)),
    },
  }),
);

/**
 * Card with the health of an entity and the reasons for it.
 *
 * @public
 */
export const EntityHealthCard = itsmPlugin.provide(
  createComponentExtension({
    name: 'EntityHealthCard',
    component: {
      lazy: () => import('../entity').then(m => withCompat(m.HealthCard)),
    },
  }),
);

/**
 * Card with the change that comes first.
 *
 * @public
 */
export const EntityNextChangeCard = itsmPlugin.provide(
  createComponentExtension({
    name: 'EntityNextChangeCard',
    component: {
      lazy: () => import('../entity').then(m => withCompat(m.NextChangeCard)),
    },
  }),
);
