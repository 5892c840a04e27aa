import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Clock } from './database/Clock';
import type { ItsmDatabase } from './database/ItsmDatabase';
import type { IdempotencyStore } from './outbox/IdempotencyStore';
import type { GraphLoader } from './graph/GraphLoader';
import type { ImpactRefresher } from './impact/suggestions/ImpactRefresher';
import type { LinkedEntityRefresher } from './linkedEntities/LinkedEntityRefresher';
import type { OwnershipRollupRefresher } from './linkedEntities/OwnershipRollupRefresher';
import type { TicketTextFiller } from './search/TicketTextFiller';
import type { SlaJobRunner } from './sla/jobs/SlaJobRunner';
import type { SlaJobStore } from './sla/jobs/SlaJobStore';
import type { TicketTimers } from './sla/TicketTimers';
import type { TimingsRefresher } from './sla/TimingsRefresher';
import type { OutboxDispatcher } from './outbox/OutboxDispatcher';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** So long people can look at what a job came to. */
const JOBS_KEPT_MS = 90 * DAY_MS;

/** Work that a clock starts. @internal */
export async function scheduleJobs(options: {
  scheduler: SchedulerService;
  database: ItsmDatabase;
  dispatcher: OutboxDispatcher;
  graphLoader: GraphLoader;
  impactRefresher: ImpactRefresher;
  idempotency: IdempotencyStore;
  linkedEntities: LinkedEntityRefresher;
  ownershipRollup: OwnershipRollupRefresher;
  textFiller: TicketTextFiller;
  timers: TicketTimers;
  impactTimers: TicketTimers;
  timingsRefresher: TimingsRefresher;
  slaJobs: SlaJobRunner;
  slaJobStore: SlaJobStore;
  clock: Clock;
}): Promise<void> {
  const { scheduler, database, dispatcher, idempotency, clock } = options;
  const { linkedEntities, ownershipRollup } = options;
  // Every node looks: rows are claimed, so that none is delivered twice.
  await scheduler.scheduleTask({
    id: 'itsm-outbox-sweep',
    frequency: { seconds: 10 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 10 },
    scope: 'local',
    fn: async () => dispatcher.wake(),
  });
  // Every node looks: whoever locks a ticket does what is due for it.
  await scheduler.scheduleTask({
    id: 'itsm-timers',
    frequency: { seconds: 5 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    scope: 'local',
    fn: async () => {
      await options.timers.run();
    },
  });
  await scheduler.scheduleTask({
    id: 'itsm-impact-timers',
    frequency: { seconds: 5 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 15 },
    scope: 'local',
    fn: async () => {
      await options.impactTimers.run();
    },
  });
  // One node at a time: owners that changed gain or lose sight of tickets.
  await scheduler.scheduleTask({
    id: 'itsm-linked-entities',
    frequency: { minutes: 2 },
    timeout: { minutes: 30 },
    initialDelay: { seconds: 45 },
    fn: () => linkedEntities.run(),
  });
  // Apart from it: who sees what must not wait for what pages count.
  await scheduler.scheduleTask({
    id: 'itsm-ownership-rollup',
    frequency: { minutes: 2 },
    timeout: { minutes: 30 },
    initialDelay: { seconds: 30 },
    fn: () => ownershipRollup.run(),
  });
  // One node at a time: the others read what it writes.
  await scheduler.scheduleTask({
    id: 'itsm-catalog-graph',
    frequency: { seconds: 30 },
    // A node that dies in it must not keep the others from it for long.
    timeout: { minutes: 3 },
    initialDelay: { seconds: 10 },
    fn: () => options.graphLoader.run(),
  });
  // One node at a time: there is something to do when ways have changed.
  await scheduler.scheduleTask({
    id: 'itsm-impact',
    frequency: { seconds: 10 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 20 },
    fn: async () => {
      await options.impactRefresher.run();
    },
  });
  // One node at a time, in turns short enough that another one can go on.
  await scheduler.scheduleTask({
    id: 'itsm-ticket-text',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 20 },
    fn: async () => {
      await options.textFiller.run(5 * MINUTE_MS);
    },
  });
  // One node at a time: there is something to do only after rules were edited.
  await scheduler.scheduleTask({
    id: 'itsm-timings',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 25 },
    fn: async () => {
      await options.timingsRefresher.run(5 * MINUTE_MS);
    },
  });
  // Every node looks: jobs are claimed, and gone on with page by page.
  await scheduler.scheduleTask({
    id: 'itsm-sla-jobs',
    frequency: { seconds: 10 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 40 },
    scope: 'local',
    fn: () => options.slaJobs.run(5 * MINUTE_MS),
  });
  await scheduler.scheduleTask({
    id: 'itsm-purge',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: async () => {
      await dispatcher.purge();
      await idempotency.purge(database.knex, clock.now() - DAY_MS);
      await options.slaJobStore.purge(
        database.knex,
        clock.now() - JOBS_KEPT_MS,
      );
    },
  });
}
