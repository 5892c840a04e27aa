import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ItsmDesk,
  ItsmStartupTask,
} from '@mesa-itsm/backstage-plugin-itsm-node';

/** Starts the tasks of modules; one that fails leaves the others alone. @internal */
export function runStartupTasks(options: {
  tasks: readonly ItsmStartupTask[];
  desk: ItsmDesk;
  logger: LoggerService;
}): void {
  const { tasks, desk, logger } = options;
  for (const task of tasks) {
    // Not awaited: the portal serves while they run.
    task.run(desk).catch(error => {
      logger.error(`Startup task ${task.id} failed: ${error}`);
    });
  }
}
