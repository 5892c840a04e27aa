import type { Entity } from '@backstage/catalog-model';
import {
  isItemKind,
  isOwnerKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';

const kindOf = (entity: Entity) => entity.kind.toLocaleLowerCase('en-US');

/**
 * Whether the service desk has something to show for an entity. Items of the
 * catalog show what concerns them and their parts, groups and people what
 * they own.
 *
 * @public
 */
export function isServiceDeskAvailable(entity: Entity): boolean {
  return isItemKind(kindOf(entity)) || isOwnerKind(kindOf(entity));
}

/**
 * Whether an entity is of a kind that fails and relies on others: components,
 * APIs, resources, systems and domains.
 *
 * @public
 */
export function isImpactAvailable(entity: Entity): boolean {
  return isItemKind(kindOf(entity));
}

/** Whether tickets are filed about an entity of this kind. */
export function isFileable(entity: Entity): boolean {
  return isItemKind(kindOf(entity));
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
  return isOwnerKind(kindOf(entity));
}

/** Whether an entity is a person. */
export function isUser(entity: Entity): boolean {
  return kindOf(entity) === 'user';
}

/** Whether the cards say something: people have a tab, and no cards. */
export function hasDeskCards(entity: Entity): boolean {
  return isServiceDeskAvailable(entity) && !isUser(entity);
}
