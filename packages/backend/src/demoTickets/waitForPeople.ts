import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 120;
const PAUSE_MS = 1_000;

/**
 * Waits until the catalog has processed the demo organisation, which takes a
 * few seconds after a first start.
 *
 * @throws Error when it never does
 */
export async function waitForPeople(options: {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
}): Promise<void> {
  const { auth, catalog, logger } = options;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const credentials = await auth.getOwnServiceCredentials();
    const ready = await catalog
      .getEntitiesByRefs(
        { entityRefs: LAST_TO_COME, fields: ['kind', 'relations'] },
        { credentials },
      )
      .then(({ items }) =>
        items.every(entity => (entity?.relations ?? []).length > 0),
      )
      .catch(() => false);
    if (ready) {
      return;
    }
    if (attempt === 0) {
      logger.info('Waiting for the catalog before filing demo tickets');
    }
    await sleep(PAUSE_MS);
  }
  throw new Error(
    'The demo organisation never showed up in the catalog; is examples/all.yaml a location of it?',
  );
}

/** Entities that every demo ticket leans on, with their relations. */
const LAST_TO_COME = [
  'group:default/service-desk',
  'group:default/web',
  'group:default/databases',
  'group:default/systems-development',
  'user:default/nadia-renteria',
  'user:default/gisela-apodaca',
  'system:default/payroll',
];
