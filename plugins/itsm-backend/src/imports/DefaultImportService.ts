import {
  type EndpointInput,
  type ImportedResult,
  type ImportedTicket,
  type ImportResult,
  storable,
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
import { inParallel } from './inParallel';

/** SQLite has one connection; more on PostgreSQL than this gain nothing. */
const PARALLEL = { sqlite: 1, pg: 4 } as const;

const cursorSchema = z.tuple([storable(z.string().max(100))]);

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
    const { tickets: tools, imports } = this.#options;
    const { source, dryRun, tickets } = batch;
    const known = await imports.byExternalIds(
      tools.database.knex,
      source,
      tickets.map(({ externalId }) => externalId),
    );
    // A run that is repeated finds most of it unchanged, and asks nobody.
    const results = new Map(
      tickets.flatMap(ticket => {
        const result = settled(ticket, known.get(ticket.externalId));
        return result ? [[ticket.externalId, result] as const] : [];
      }),
    );
    const open = tickets.filter(({ externalId }) => !results.has(externalId));
    if (open.length > 0) {
      const brought = await this.#bring(
        caller,
        { ...batch, tickets: open },
        known,
      );
      brought.forEach(result => results.set(result.externalId, result));
    }
    return {
      dryRun,
      results: tickets.map(({ externalId }) => results.get(externalId)!),
    };
  }

  /** Tickets of which there is something new. */
  async #bring(
    caller: Caller,
    batch: Batch,
    known: ReadonlyMap<string, ImportRef>,
  ): Promise<ImportedResult[]> {
    const { external, tickets: tools } = this.#options;
    const { source, dryRun, tickets } = batch;
    const lookups = await lookUpBatch(tools, external, caller, batch);
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
        const { record, view } = await judged(ticket, () =>
          this.#import(incoming, known.get(ticket.externalId), dryRun),
        );
        newest = record ?? newest;
        results[index] = view;
      },
    );
    if (newest) {
      await this.#refreshLists(newest);
    }
    return results;
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
    const { tickets: tools, imports } = this.#options;
    const matrix = (await tools.definitions.current()).priorityMatrix();
    const { updates } = incoming.ticket;
    if (known) {
      const { knex } = tools.database;
      const record = (await tools.store.byRef(knex, known.ref))!;
      const isWorkedOn = await imports.isWorkedOn(knex, record.id);
      const plan = planContinuation(
        incoming,
        known,
        { record, isWorkedOn },
        matrix,
      );
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
      await outbox.store.enqueue(uow, () => ['signals'], [
        {
          kind: 'imported',
          ticketId: record.id,
          payload: {
            ticketRef: record.ref,
            seq: record.lastSeq,
            visibility: 'public',
          },
        },
      ]);
      uow.afterCommit(() => outbox.dispatcher.wake());
    });
  }
}

/** What needs no look: nothing new, or a past that is told otherwise. */
function settled(
  ticket: ImportedTicket,
  known: ImportRef | undefined,
): ImportedResult | undefined {
  try {
    const unchanged = known && unchangedOutcome(ticket, known);
    return unchanged && viewOf(ticket, unchanged);
  } catch (error) {
    return refusedView(ticket, error);
  }
}

/** @throws whatever is not about one ticket, such as a database that is down */
async function judged(
  ticket: ImportedTicket,
  work: () => Promise<ImportedOutcome>,
): Promise<{ view: ImportedResult; record?: TicketRecord }> {
  try {
    const outcome = await work();
    const { record } = outcome;
    return { view: viewOf(ticket, outcome), ...(record ? { record } : {}) };
  } catch (error) {
    return { view: refusedView(ticket, error) };
  }
}

function viewOf(
  { externalId }: ImportedTicket,
  { record: _, repairs, ...outcome }: ImportedOutcome,
): ImportedResult {
  return { externalId, ...outcome, repairs: [...repairs], errors: [] };
}

function refusedView(
  { externalId }: ImportedTicket,
  error: unknown,
): ImportedResult {
  if (!(error instanceof ImportRefused)) {
    throw error;
  }
  return {
    externalId,
    outcome: 'failed',
    applied: 0,
    repairs: [...error.repairs],
    errors: [...error.errors],
  };
}
