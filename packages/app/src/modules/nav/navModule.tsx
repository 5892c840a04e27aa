import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { SidebarContent } from './SidebarContent';

const navContent = NavContentBlueprint.make({
  params: { component: SidebarContent },
});

/** Replaces the sidebar of the app. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});
