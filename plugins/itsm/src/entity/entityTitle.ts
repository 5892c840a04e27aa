import type { Entity } from '@backstage/catalog-model';

/** What people call an entity. */
export function entityTitle(entity: Entity): string {
  const { displayName } = (entity.spec?.profile ?? {}) as {
    displayName?: string;
  };
  return displayName ?? entity.metadata.title ?? entity.metadata.name;
}
