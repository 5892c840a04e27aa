import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Full reference in lower case. @internal */
export function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}

/** What people call an entity, as the catalog's own pages do. @internal */
export function titleOf(entity: Entity): string {
  const profile = (entity.spec as { profile?: { displayName?: unknown } })
    ?.profile;
  const displayName = profile?.displayName;
  return (
    storable(typeof displayName === 'string' ? displayName : '') ||
    storable(entity.metadata.title ?? '') ||
    entity.metadata.name
  );
}

/** The catalog takes any text for a name; databases and lists do not. */
function storable(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `spec.type`, when it has one. @internal */
export function typeOf(entity: Entity): string | undefined {
  return typeof entity.spec?.type === 'string' ? entity.spec.type : undefined;
}

/** Targets of the relations of a type, full references in lower case. @internal */
export function relatedTo(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
}

/** References in an annotation; what cannot be read is left out. @internal */
export function readRefs(
  entity: Entity,
  text: string | undefined,
  defaultKind: string,
): string[] {
  const { namespace } = getCompoundEntityRef(entity);
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
    .flatMap(part => {
      try {
        return [
          stringifyEntityRef(
            parseEntityRef(part, { defaultKind, defaultNamespace: namespace }),
          ),
        ];
      } catch {
        return [];
      }
    });
}
