import {
  type Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Fields of a spec that make relations, with those there and back. */
const RELATIONS = [
  { field: 'memberOf', there: RELATION_MEMBER_OF, back: RELATION_HAS_MEMBER },
  { field: 'parent', there: RELATION_CHILD_OF, back: RELATION_PARENT_OF },
  { field: 'owner', there: RELATION_OWNED_BY },
];

/** Adds the relations of people, groups and owners, as the catalog would. */
export function withRelations(entities: readonly Entity[]): Entity[] {
  const byRef = new Map(
    entities.map(entity => [
      stringifyEntityRef(entity),
      { ...entity, relations: [...(entity.relations ?? [])] },
    ]),
  );
  for (const [ref, entity] of byRef) {
    for (const { field, there, back } of RELATIONS) {
      const targets = [entity.spec?.[field] ?? []].flat() as string[];
      for (const target of targets) {
        const targetRef = stringifyEntityRef(
          parseEntityRef(target, { defaultKind: 'Group' }),
        );
        entity.relations.push({ type: there, targetRef });
        if (back) {
          byRef.get(targetRef)?.relations.push({ type: back, targetRef: ref });
        }
      }
    }
  }
  return [...byRef.values()];
}
