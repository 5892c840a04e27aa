import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { DemoScenario } from './DemoScenario';
import { actorsOf } from './peopleAndEntities';
import { waitUntil } from './waitUntil';

/**
 * Waits until the desk knows the unit of everybody in the scenarios. It reads
 * the organisation once a minute, and may have done so while the catalog was
 * still processing it.
 *
 * @throws Error when it never does
 */
export async function waitForDesk(options: {
  desk: ItsmDesk;
  logger: LoggerService;
  scenarios: readonly DemoScenario[];
}): Promise<void> {
  const { desk, logger, scenarios } = options;
  const unplaced = new Set(actorsOf(scenarios));
  await waitUntil(
    async () => {
      for (const ref of unplaced) {
        const { units } = await desk.call('getMe', {}, ref);
        if (units.length === 0) {
          return false;
        }
        unplaced.delete(ref);
      }
      return true;
    },
    {
      onFirstWait: () =>
        logger.info('Waiting for the organisation before filing demo tickets'),
      problem: () =>
        `The service desk never knew the units of ${[...unplaced]
          .slice(0, 3)
          .join(', ')}; do the scenarios and the demo organisation agree?`,
    },
  );
}
