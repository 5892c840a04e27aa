import { NotFoundError } from '@backstage/errors';
import {
  itsmAdministerPermission,
  type OutboxMessage,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { AccessGuard } from '../access/AccessGuard';
import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import { coded } from '../http/coded';
import { decodeCursor, encodeCursor } from '../http/cursor';
import type { Handlers } from '../http/handlers';
import type { OutboxRecord, OutboxStore } from '../outbox/OutboxStore';
import type { AdminNotes } from './AdminNotes';

const cursorSchema = z.tuple([z.number().int().min(1)]);

/** What administrators look after. @internal */
export function createAdministrationHandlers(options: {
  database: ItsmDatabase;
  clock: Clock;
  guard: AccessGuard;
  outbox: OutboxStore;
  wake: () => void;
  notes: AdminNotes;
}): Handlers<'listOutbox' | 'retryOutbox' | 'listAdminNotes'> {
  const { database, clock, guard, outbox, wake, notes } = options;
  const requireAdministrator = (caller: Caller) =>
    guard.require(caller, itsmAdministerPermission, {
      holds: caller.roles.has('administrator'),
      needs: 'needsAdministrator',
    });
  const before = (cursor: string | undefined) =>
    cursor ? decodeCursor(cursor, cursorSchema)[0] : undefined;

  return {
    listOutbox: async ({ caller, query }) => {
      await requireAdministrator(caller);
      const records = await outbox.list(database.knex, {
        state: query.state,
        before: before(query.cursor),
        limit: query.limit + 1,
      });
      return page(records, query.limit, toMessage);
    },
    retryOutbox: async ({ caller, params }) => {
      await requireAdministrator(caller);
      const id = Number(params.id);
      const record =
        Number.isSafeInteger(id) &&
        (await outbox.revive(database.knex, id, clock.now()));
      if (!record) {
        throw coded(
          new NotFoundError(
            `There is no given-up message ${params.id} to try again`,
          ),
          'messageNotFound',
        );
      }
      wake();
      return toMessage(record);
    },
    listAdminNotes: async ({ caller, query }) => {
      await requireAdministrator(caller);
      const records = await notes.list(database.knex, {
        before: before(query.cursor),
        limit: query.limit + 1,
      });
      return page(records, query.limit, note => ({
        id: String(note.id),
        at: new Date(note.at).toISOString(),
        kind: note.kind,
        message: note.message,
        ...(note.code ? { code: note.code, params: note.params } : {}),
        ...(note.ticketRef ? { ticket: note.ticketRef } : {}),
      }));
    },
  };
}

function page<T extends { id: number }, V>(
  records: readonly T[],
  limit: number,
  view: (record: T) => V,
): { items: V[]; next?: string } {
  const items = records.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(view),
    ...(records.length > limit && last
      ? { next: encodeCursor([last.id]) }
      : {}),
  };
}

function toMessage(record: OutboxRecord): OutboxMessage {
  return {
    id: String(record.id),
    channel: record.channel,
    ticket: record.payload.ticketRef,
    kind: record.kind,
    state: record.state,
    attempts: record.attempts,
    createdAt: new Date(record.createdAt).toISOString(),
    ...(record.state === 'pending'
      ? { nextAttemptAt: new Date(record.nextAttemptAt).toISOString() }
      : {}),
    ...(record.lastError ? { lastError: record.lastError } : {}),
  };
}
