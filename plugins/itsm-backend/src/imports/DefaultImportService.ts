import type {
  EndpointInput,
  ImportedResult,
  ImportedTicket,
  ImportResult,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { Caller } from '../access/Caller';
import type { TicketAccess } from '../access/TicketAccess';
import { decodeCursor, encodeCursor } from '../http/cursor';
import type { Outbox } from '../outbox/createOutbox';
import type { TicketRecord } from '../tickets/TicketRecord';
import { checkImportedTicket } from './checkImportedTicket';
import {
  continueImported,
  planContinuation,
  unchangedOutcome,
} from './continueTicket';
import type { ExternalPeople } from './ExternalPeople';
import { type ImportLookups, lookUpBatch } from './ImportLookups';
import type { ImportService } from './ImportService';
import type { ImportRef } from './ImportStore';
import {
  createImported,
  type ImportedOutcome,
  ImportRefused,
  type ImportTools,
  type IncomingTicket,
  planNewTicket,
} from './importTicket';

/** SQLite has one connection; more on PostgreSQL than this gain nothing. */
const PARALLEL = { sqlite: 1, pg: 4 } as const;

const cursorSchema = z.tuple([z.string().max(100)]);

type Batch = EndpointInput<'importTickets'>['body'];

interface DefaultImportServiceOptions extends ImportTools {
  external: ExternalPeople;
  access: TicketAccess;
  outbox: Outbox;
}

/**
 * Brings tickets over, each in a unit of work of its own: what cannot be told
 * of one leaves the others alone, and whoever is interrupted begins again
 * without doing anything twice.
 *
 * @internal
 */
export class DefaultImportService implements ImportService {
  readonly #options: DefaultImportServiceOptions;

  constructor(options: DefaultImportServiceOptions) {
    this.#options = options;
  }

  async importTickets(caller: Caller, batch: Batch): Promise<ImportResult> {
    const { external, tickets: tools, imports } = this.#options;
    const { source, dryRun, tickets } = batch;
    const lookups = await lookUpBatch(tools, external, caller, batch);
    const known = await imports.byExternalIds(
      tools.database.knex,
      source,
      tickets.map(({ externalId }) => externalId),
    );
    if (!dryRun) {
      await this.#rememberEntities(lookups);
    }
    const results: ImportedResult[] = [];
    let newest: TicketRecord | undefined;
    await inParallel(
      tickets,
      PARALLEL[tools.database.engine],
      async (ticket, index) => {
        const incoming: IncomingTicket = {
          source,
          ticket,
          lookups,
          importer: caller.person.id,
        };
        const result = await this.#judge(ticket, () =>
          this.#import(incoming, known.get(ticket.externalId), dryRun),
        );
        newest = result.record ?? newest;
        results[index] = result.view;
      },
    );
    if (newest) {
      await this.#refreshLists(newest);
    }
    return { dryRun, results };
  }

  async list(
    caller: Caller,
    { source, cursor, limit }: EndpointInput<'listImportedTickets'>['query'],
  ): ReturnType<ImportService['list']> {
    const { access, imports, tickets: tools } = this.#options;
    const { scope } = await access.authorityOf(caller);
    const items = await imports.list(tools.database.knex, source, scope, {
      ...(cursor ? { after: decodeCursor(cursor, cursorSchema)[0] } : {}),
      limit: limit + 1,
      now: tools.clock.now(),
    });
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page,
      ...(items.length > limit && last
        ? { next: encodeCursor([last.externalId]) }
        : {}),
    };
  }

  async #import(
    incoming: IncomingTicket,
    known: ImportRef | undefined,
    dryRun: boolean,
  ): Promise<ImportedOutcome> {
    const { tickets: tools, imports } = this.#options;
    const { ticket, lookups, source } = incoming;
    // The usual case of a run that is repeated costs no unit of work.
    const unchanged = known && unchangedOutcome(incoming, known);
    if (unchanged) {
      return unchanged;
    }
    const now = tools.clock.now();
    const errors = checkImportedTicket(
      ticket,
      lookups,
      await tools.definitions.current(),
      now,
    );
    if (errors.length > 0) {
      throw new ImportRefused(errors);
    }
    if (dryRun) {
      return this.#rehearse(incoming, known);
    }
    const openedAt = Date.parse(ticket.openedAt);
    const key = { source, externalId: ticket.externalId };
    return tools.database.run(
      async uow =>
        !known && (await imports.claim(uow, key, now))
          ? createImported(this.#options, uow, incoming)
          : continueImported(this.#options, uow, incoming),
      openedAt,
    );
  }

  /** What would become of it. */
  async #rehearse(
    incoming: IncomingTicket,
    known: ImportRef | undefined,
  ): Promise<ImportedOutcome> {
    const { tickets: tools } = this.#options;
    const matrix = (await tools.definitions.current()).priorityMatrix();
    const { updates } = incoming.ticket;
    if (known) {
      const { knex } = tools.database;
      const record = (await tools.store.byRef(knex, known.ref))!;
      const plan = planContinuation(incoming, known, record, matrix);
      return {
        outcome: 'continued',
        ref: known.ref,
        applied: updates.length - known.updates,
        priority: plan.state.priorityComputed,
        repairs: plan.repairs,
      };
    }
    const plan = planNewTicket(incoming, matrix);
    if (plan.errors.length > 0) {
      throw new ImportRefused(plan.errors, plan.repairs);
    }
    return {
      outcome: 'created',
      applied: updates.length,
      priority: plan.state.priorityComputed,
      repairs: plan.repairs,
    };
  }

  /** @throws whatever is not about one ticket, such as a database that is down */
  async #judge(
    { externalId }: ImportedTicket,
    work: () => Promise<ImportedOutcome>,
  ): Promise<{ view: ImportedResult; record?: TicketRecord }> {
    try {
      const { record, repairs, ...outcome } = await work();
      return {
        view: { externalId, ...outcome, repairs: [...repairs], errors: [] },
        ...(record ? { record } : {}),
      };
    } catch (error) {
      if (!(error instanceof ImportRefused)) {
        throw error;
      }
      return {
        view: {
          externalId,
          outcome: 'failed',
          applied: 0,
          repairs: [...error.repairs],
          errors: [...error.errors],
        },
      };
    }
  }

  /** So that owners may read, and pages of what they are part of show them. */
  async #rememberEntities({ facts }: ImportLookups): Promise<void> {
    const { tickets: tools } = this.#options;
    if (facts.size > 0) {
      await tools.database.run(uow =>
        tools.entities.remember(uow, facts.values()),
      );
    }
  }

  /** One signal for the whole batch: open lists are read again. */
  async #refreshLists(record: TicketRecord): Promise<void> {
    const { outbox, tickets: tools } = this.#options;
    await tools.database.run(async uow => {
      await outbox.store.enqueue(
        uow,
        ['signals'],
        [
          {
            kind: 'imported',
            ticketId: record.id,
            payload: {
              ticketRef: record.ref,
              seq: record.lastSeq,
              visibility: 'public',
            },
          },
        ],
      );
      uow.afterCommit(() => outbox.dispatcher.wake());
    });
  }
}

/** Works a list with so many hands; stops at the first fault. */
async function inParallel<T>(
  items: readonly T[],
  hands: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const hand = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
