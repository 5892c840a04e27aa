import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DemoScenario } from './DemoScenario';
import { entitiesOf } from './peopleAndEntities';
import { waitUntil } from './waitUntil';

/**
 * Waits until the catalog has processed everything that the scenarios name,
 * which takes a few seconds after a first start.
 *
 * @throws Error when it never does
 */
export async function waitForEntities(options: {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  scenarios: readonly DemoScenario[];
}): Promise<void> {
  const { auth, catalog, logger, scenarios } = options;
  const refs = entitiesOf(scenarios);
  let missing = refs;
  await waitUntil(
    async () => {
      const credentials = await auth.getOwnServiceCredentials();
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs, fields: ['kind', 'metadata', 'spec'] },
        { credentials },
      );
      missing = refs.filter((_, index) => items[index] === undefined);
      return missing.length === 0;
    },
    {
      onFirstWait: () =>
        logger.info('Waiting for the catalog before filing demo tickets'),
      problem: () =>
        `The catalog never had ${missing
          .slice(0, 3)
          .join(', ')}; is examples/all.yaml a location of it?`,
    },
  );
}
