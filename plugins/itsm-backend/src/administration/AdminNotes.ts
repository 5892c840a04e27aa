import type {
  AdminNoteCode,
  AdminNoteParams,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';

/** A thing that needs the hand of an administrator. @internal */
export interface AdminNoteRecord {
  id: number;
  at: number;
  kind: string;
  /** In English. */
  message: string;
  /** What the message says, for translations. */
  code?: string;
  params?: Record<string, string>;
  ticketRef?: string;
}

/** A note with the code and the values that its message was made from. */
interface NewNote<Code extends AdminNoteCode> {
  kind: string;
  code: Code;
  params: AdminNoteParams<Code>;
  message: string;
  ticketId?: number;
}

/** Notes to administrators. @internal */
export class AdminNotes {
  async add<Code extends AdminNoteCode>(
    uow: UnitOfWork,
    note: NewNote<Code>,
  ): Promise<void> {
    await uow.trx('admin_note').insert({
      at: uow.now,
      kind: note.kind,
      message: note.message,
      code: note.code,
      params: JSON.stringify(note.params),
      ticket_id: note.ticketId ?? null,
    });
  }

  async list(
    db: Knex,
    page: { before?: number; limit: number },
  ): Promise<AdminNoteRecord[]> {
    const query = db('admin_note')
      .leftJoin('ticket', 'ticket.id', 'admin_note.ticket_id')
      .select(
        'admin_note.id',
        'admin_note.at',
        'admin_note.kind',
        'admin_note.message',
        'admin_note.code',
        'admin_note.params',
        'ticket.ref',
      )
      .orderBy('admin_note.id', 'desc')
      .limit(page.limit);
    if (page.before !== undefined) {
      query.where('admin_note.id', '<', page.before);
    }
    return (await query).map(row => ({
      id: Number(row.id),
      at: Number(row.at),
      kind: row.kind,
      message: row.message,
      ...(row.code ? { code: row.code, params: JSON.parse(row.params) } : {}),
      ...(row.ref ? { ticketRef: row.ref } : {}),
    }));
  }
}
