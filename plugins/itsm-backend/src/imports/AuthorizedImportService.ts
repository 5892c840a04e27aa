import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  type EndpointInput,
  type ImportResult,
  itsmTicketImportPermission,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { AccessGuard } from '../access/AccessGuard';
import type { Caller } from '../access/Caller';
import type { ImportService } from './ImportService';

/**
 * Lets administrators import. An import is the one way in which instants of
 * the past are set, so that it has a permission of its own; each call is
 * written to the audit log.
 *
 * @internal
 */
export class AuthorizedImportService implements ImportService {
  readonly #service: ImportService;
  readonly #guard: AccessGuard;
  readonly #auditor: AuditorService;

  constructor(options: {
    service: ImportService;
    guard: AccessGuard;
    auditor: AuditorService;
  }) {
    this.#service = options.service;
    this.#guard = options.guard;
    this.#auditor = options.auditor;
  }

  async importTickets(
    caller: Caller,
    batch: EndpointInput<'importTickets'>['body'],
  ): Promise<ImportResult> {
    await this.#require(caller);
    if (batch.dryRun) {
      return this.#service.importTickets(caller, batch);
    }
    const event = await this.#auditor.createEvent({
      eventId: 'ticket-import',
      severityLevel: 'medium',
      meta: {
        user: caller.userRef,
        source: batch.source,
        tickets: batch.tickets.length,
      },
    });
    try {
      const result = await this.#service.importTickets(caller, batch);
      await event.success({ meta: countOutcomes(result) });
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  async list(
    caller: Caller,
    query: EndpointInput<'listImportedTickets'>['query'],
  ): ReturnType<ImportService['list']> {
    await this.#require(caller);
    return this.#service.list(caller, query);
  }

  #require(caller: Caller): Promise<void> {
    return this.#guard.require(caller, itsmTicketImportPermission, {
      holds: caller.roles.has('administrator'),
      needs: 'needsAdministrator',
    });
  }
}

function countOutcomes({ results }: ImportResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
