import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  ITSM_TICKET_CHANNEL,
  type TicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type {
  OutboxChannel,
  OutboxDelivery,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import type { ItsmConfig } from '../config';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory, Organisation } from '../directory/Directory';
import { readAudience } from '../tickets/operations/readAudience';
import type { AccessRow } from '../tickets/TicketRecord';

const LIAISON = 'liaison:';

/**
 * Tells open portals that a ticket changed. Only people who may read the
 * ticket are told, and of internal entries only those who work on it: also
 * the bare fact that something happened is not everybody's.
 *
 * @internal
 */
export class SignalsChannel implements OutboxChannel {
  readonly id = 'signals';
  /** Pages read the ticket anew, however much happened to it. */
  readonly coalesces = true;
  readonly #signals: SignalsService;
  readonly #database: ItsmDatabase;
  readonly #directory: Directory;
  readonly #roles: ItsmConfig['roles'];

  constructor(options: {
    signals: SignalsService;
    database: ItsmDatabase;
    directory: Directory;
    roles: ItsmConfig['roles'];
  }) {
    this.#signals = options.signals;
    this.#database = options.database;
    this.#directory = options.directory;
    this.#roles = options.roles;
  }

  async deliver(message: OutboxDelivery): Promise<void> {
    const { knex } = this.#database;
    const [organisation, audience] = await Promise.all([
      this.#directory.organisation(),
      readAudience(knex, message.ticketRef),
    ]);
    if (!audience) {
      return;
    }
    const { access, restricted } = audience;
    const isInternal = message.visibility === 'internal';
    const rows = isInternal
      ? access.filter(row => row.reason === 'team' || row.reason === 'assignee')
      : access;
    const people = new Set(rows.flatMap(row => peopleOf(row, organisation)));
    if (!restricted) {
      organisation
        .membersWithin(Object.values(this.#roles).flat())
        .forEach(ref => people.add(ref));
    }
    if (people.size > 0) {
      await this.#signals.publish<TicketSignal & { [key: string]: string }>({
        recipients: { type: 'user', entityRef: [...people] },
        channel: ITSM_TICKET_CHANNEL,
        message: { ref: message.ticketRef, kind: message.kind },
      });
    }
  }
}

/** The users behind a line of `ticket_access`. @internal */
export function peopleOf(
  { principal }: AccessRow,
  organisation: Organisation,
): readonly string[] {
  if (principal.startsWith(LIAISON)) {
    return organisation.group(principal.slice(LIAISON.length))?.liaisons ?? [];
  }
  return principal.startsWith('group:')
    ? organisation.group(principal)?.members ?? []
    : [principal];
}
