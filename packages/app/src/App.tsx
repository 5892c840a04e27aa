import { createApp } from '@backstage/frontend-defaults';
import ticketSearchModule from '@mesa-itsm/backstage-plugin-itsm/search';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';
import { translationsModule } from './modules/translations';

/** The demo portal. Plugins are discovered from package.json: `app.packages` in app-config.yaml. */
export default createApp({
  features: [
    navModule,
    signInModule,
    themeModule,
    ticketSearchModule,
    translationsModule,
  ],
});
