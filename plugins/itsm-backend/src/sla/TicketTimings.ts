import {
  TIMED_ACTIONS,
  timedActions,
  type TicketState,
  type TicketStatus,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { Definitions } from '../definitions/Definitions';
import type { ImportStore } from '../imports/ImportStore';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { Calendars } from './Calendars';
import { subjectOf } from './subjectOf';
import { timedRules } from './timedRules';
import type { TimerStore } from './TimerStore';

/** What of a ticket decides when something happens to it by itself. */
const DECIDING = [
  'status',
  'pendingReason',
  'pendingSince',
  'reminders',
  'resumeAt',
  'resolvedAt',
] as const satisfies readonly (keyof TicketState)[];

/**
 * Sets timers for what time brings to a ticket, in the unit of work that
 * changes it.
 *
 * @internal
 */
export class TicketTimings {
  readonly #timers: TimerStore;
  readonly #calendars: Calendars;
  readonly #definitions: Pick<Definitions, 'inUnitOfWork'>;
  readonly #imports: Pick<ImportStore, 'isImported'>;

  constructor(options: {
    timers: TimerStore;
    calendars: Calendars;
    definitions: Pick<Definitions, 'inUnitOfWork'>;
    imports: Pick<ImportStore, 'isImported'>;
  }) {
    this.#imports = options.imports;
    this.#timers = options.timers;
    this.#calendars = options.calendars;
    this.#definitions = options.definitions;
  }

  /**
   * @param before - undefined of a new ticket
   * @param isByPerson - somebody wrote to it, and not the portal by itself
   */
  async follow(
    uow: UnitOfWork,
    before: TicketRecord | undefined,
    after: TicketRecord,
    isByPerson: boolean,
  ): Promise<void> {
    const wasWaiting = before !== undefined && mayWait(before);
    if (!wasWaiting && !mayWait(after)) {
      return;
    }
    if (before && isSame(before, after)) {
      // History sets no timers: it has them once somebody works on it.
      const isTakenUp =
        isByPerson && (await this.#imports.isImported(uow.trx, after.id));
      if (!isTakenUp) {
        return;
      }
    }
    await this.set(uow, after);
  }

  /** Sets all timers of a ticket as its state and the rules of now have it. */
  async set(uow: UnitOfWork, record: TicketRecord): Promise<void> {
    const due = await this.due(uow, record);
    for (const action of TIMED_ACTIONS) {
      await this.#timers.set(uow, record.id, action, due[action]);
    }
  }

  /** When time brings what, as the rules of now have it. */
  async due(uow: UnitOfWork, record: TicketRecord) {
    const definitions = await this.#definitions.inUnitOfWork(uow);
    return timedActions(
      record.type,
      record.state,
      timedRules(definitions, this.#calendars, record),
    );
  }
}

/** Neither what decides nor the calendar that is chosen has changed. */
function isSame(before: TicketRecord, after: TicketRecord): boolean {
  return (
    DECIDING.every(key => before.state[key] === after.state[key]) &&
    JSON.stringify(subjectOf(before)) === JSON.stringify(subjectOf(after))
  );
}

/** In others nothing happens by itself: somebody is to work on it. @internal */
export const WAITING: readonly TicketStatus[] = ['pending', 'resolved'];

function mayWait({ state }: TicketRecord): boolean {
  return WAITING.includes(state.status);
}
