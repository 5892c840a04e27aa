import type { Knex } from 'knex';
import type { UnitOfWork } from '../database/UnitOfWork';

/** A thing that needs the hand of an administrator. @internal */
export interface AdminNoteRecord {
  id: number;
  at: number;
  kind: string;
  message: string;
  ticketRef?: string;
}

/** Notes to administrators. @internal */
export class AdminNotes {
  async add(
    uow: UnitOfWork,
    note: { kind: string; message: string; ticketId?: number },
  ): Promise<void> {
    await uow.trx('admin_note').insert({
      at: uow.now,
      kind: note.kind,
      message: note.message,
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
      ...(row.ref ? { ticketRef: row.ref } : {}),
    }));
  }
}
