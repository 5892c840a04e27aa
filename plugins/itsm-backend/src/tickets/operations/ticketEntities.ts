import type { Knex } from 'knex';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketEntityRow } from '../TicketRecord';

/** As long as the column takes. @internal */
export const ENTITY_TITLE_LENGTH = 255;

/** Puts an entity on a ticket, or says anew how it is affected. @internal */
export async function addEntity(
  uow: UnitOfWork,
  id: number,
  entity: TicketEntityRow,
): Promise<void> {
  await uow
    .trx('ticket_entity')
    .insert({
      ticket_id: id,
      entity_ref: entity.ref,
      role: entity.role,
      effect: entity.effect ?? null,
      provenance: 'manual',
      title: entity.title.slice(0, ENTITY_TITLE_LENGTH),
      is_open: uow.trx('ticket').select('is_open').where('id', id),
    })
    .onConflict(['ticket_id', 'entity_ref', 'role'])
    .merge(['effect', 'title']);
}

/** Says on the entities of a ticket whether it is open now. @internal */
export async function markEntities(
  uow: UnitOfWork,
  id: number,
  isOpen: boolean,
): Promise<void> {
  await uow
    .trx('ticket_entity')
    .where('ticket_id', id)
    .update({ is_open: isOpen });
}

/** Takes an entity off a ticket; false when it was not on it. @internal */
export async function removeEntity(
  uow: UnitOfWork,
  id: number,
  ref: string,
  role: string,
): Promise<boolean> {
  const count = await uow
    .trx('ticket_entity')
    .where({ ticket_id: id, entity_ref: ref, role })
    .delete();
  return count > 0;
}

/** Who owns what people have put on a ticket. @internal */
export async function entityOwners(db: Knex, id: number): Promise<string[]> {
  const rows = await db('ticket_entity')
    .join(
      'linked_entity_owner',
      'linked_entity_owner.entity_ref',
      'ticket_entity.entity_ref',
    )
    .where({
      'ticket_entity.ticket_id': id,
      'ticket_entity.provenance': 'manual',
    })
    .distinct('linked_entity_owner.owner_ref');
  return rows.map(row => row.owner_ref);
}
