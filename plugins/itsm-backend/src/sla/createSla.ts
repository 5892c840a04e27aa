import type { Clock } from '../database/Clock';
import type { Definitions } from '../definitions/Definitions';
import { ImportStore } from '../imports/ImportStore';
import type { TicketStore } from '../tickets/TicketStore';
import { Calendars } from './Calendars';
import { ClockTimers } from './ClockTimers';
import { SlaStore } from './SlaStore';
import { TicketClocks } from './TicketClocks';
import { TicketTimings } from './TicketTimings';
import { TimerStore } from './TimerStore';

/** Clocks as the plugin wires them. @internal */
export interface Sla {
  store: SlaStore;
  timers: TimerStore;
  calendars: Calendars;
  clocks: TicketClocks;
  timings: TicketTimings;
}

/** Puts the feature together. @internal */
export function createSla(options: {
  definitions: Definitions;
  tickets: TicketStore;
  clock: Clock;
}): Sla {
  const { definitions, tickets, clock } = options;
  const store = new SlaStore();
  const timers = new TimerStore();
  const calendars = new Calendars({ definitions });
  return {
    store,
    timers,
    calendars,
    timings: new TicketTimings({
      timers,
      calendars,
      definitions,
      imports: new ImportStore(),
    }),
    clocks: new TicketClocks({
      store,
      timers: new ClockTimers({ store, timers, clock }),
      calendars,
      definitions,
      log: (uow, ticketId) => tickets.log(uow.trx, ticketId),
    }),
  };
}
