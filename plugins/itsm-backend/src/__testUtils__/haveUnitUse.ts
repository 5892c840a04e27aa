import type { Desk } from './startDesk';

/**
 * Has human resources use an entity: somebody of the unit has asked about it.
 * Other units have not.
 *
 * @internal
 */
export async function haveUnitUse(desk: Desk, entity: string): Promise<void> {
  await desk.as('ana').file();
  await desk
    .knex('ticket')
    .where('unit_ref', 'group:default/hr')
    .update({ primary_entity_ref: entity });
}
