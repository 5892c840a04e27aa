import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// Sign-in: demoAuth is for development; add the provider of your organisation here.
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./demoAuth'));

backend.add(import('@backstage/plugin-catalog-backend'));

backend.add(import('@mesa-itsm/backstage-plugin-itsm-backend'));
backend.add(import('./demoTickets'));
backend.add(import('@mesa-itsm/backstage-plugin-catalog-backend-module-itsm'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

// The PostgreSQL engine is used where the database is PostgreSQL; the embedded one has an index in memory.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// A backend that did not start would go on listening, half alive. Ended, it is
// seen, and whoever looks after it starts it again.
backend.start().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
