import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { OutboxChannel } from '@mesa-itsm/backstage-plugin-itsm-node';
import type { ItsmConfig } from '../config';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory } from '../directory/Directory';
import { NoticesChannel } from '../notices/NoticesChannel';
import type { People } from '../people/People';
import type { TicketStore } from '../tickets/TicketStore';
import { OutboxDispatcher } from './OutboxDispatcher';
import { OutboxStore } from './OutboxStore';
import { SignalsChannel } from './SignalsChannel';

/** What goes out, and who takes it there. @internal */
export interface Outbox {
  store: OutboxStore;
  dispatcher: OutboxDispatcher;
}

/**
 * Puts the feature together.
 *
 * @param options.channels - ways out that modules added
 * @throws Error when two ways out have the same id
 * @internal
 */
export function createOutbox(options: {
  config: ItsmConfig;
  clock: Clock;
  logger: LoggerService;
  signals: SignalsService;
  channels: readonly OutboxChannel[];
  notifications: NotificationService;
  people: People;
  tickets: TicketStore;
  database: ItsmDatabase;
  directory: Directory;
  gatherMs?: number;
}): Outbox {
  const { config } = options;
  const store = new OutboxStore();
  const signals = new SignalsChannel({ ...options, roles: config.roles });
  const notices = config.notices
    ? [
        new NoticesChannel({
          ...options,
          store: options.tickets,
          pagePath: config.notices.pagePath,
        }),
      ]
    : [];
  const dispatcher = new OutboxDispatcher({
    ...options,
    ...config.outbox,
    store,
    channels: channelsById([signals, ...notices, ...options.channels]),
  });
  return { store, dispatcher };
}

function channelsById(
  channels: readonly OutboxChannel[],
): Map<string, OutboxChannel> {
  const byId = new Map<string, OutboxChannel>();
  for (const channel of channels) {
    if (byId.has(channel.id)) {
      throw new Error(`Outbox channel "${channel.id}" was added twice`);
    }
    byId.set(channel.id, channel);
  }
  return byId;
}
