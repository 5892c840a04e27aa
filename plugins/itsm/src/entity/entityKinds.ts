import type { Entity } from '@backstage/catalog-model';

/** Things that break, are asked for and are changed. */
const ITEM_KINDS = ['component', 'api', 'resource', 'system', 'domain'];

/** Those who own them. */
const OWNER_KINDS = ['group', 'user'];

const kindOf = (entity: Entity) => entity.kind.toLocaleLowerCase('en-US');

/**
 * Whether the service desk has something to show for an entity. Items of the
 * catalog show what concerns them and their parts, groups and people what
 * they own.
 *
 * @public
 */
export function isServiceDeskAvailable(entity: Entity): boolean {
  return [...ITEM_KINDS, ...OWNER_KINDS].includes(kindOf(entity));
}

/** Whether tickets are filed about an entity of this kind. */
export function isFileable(entity: Entity): boolean {
  return ITEM_KINDS.includes(kindOf(entity));
}

/** Whether an entity is nothing but what its parts make. */
export function isWhole(entity: Entity): boolean {
  return ['system', 'domain'].includes(kindOf(entity));
}

/** Whether an entity may have parts. */
export function hasParts(entity: Entity): boolean {
  return isWhole(entity) || kindOf(entity) === 'component';
}

/** Whether an entity is one that owns others. */
export function isOwner(entity: Entity): boolean {
  return OWNER_KINDS.includes(kindOf(entity));
}

/** Whether an entity is a person. */
export function isUser(entity: Entity): boolean {
  return kindOf(entity) === 'user';
}

/** Whether the cards say something: people have a tab, and no cards. */
export function hasDeskCards(entity: Entity): boolean {
  return isServiceDeskAvailable(entity) && !isUser(entity);
}
