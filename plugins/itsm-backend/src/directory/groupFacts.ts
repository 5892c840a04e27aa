import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import type { GroupInfo, GroupRelations } from './Directory';
import { readRefs, refOf, relatedTo, titleOf } from './entityFacts';

/** Unit annotation with the users that are its liaisons, comma separated. */
const LIAISON_ANNOTATION = 'itsm/liaison';

/** A group as the desk works with it. @internal */
export function toGroup(entity: Entity): GroupInfo {
  const parent = relatedTo(entity, RELATION_CHILD_OF)[0];
  return {
    ref: refOf(entity),
    title: titleOf(entity),
    type: String(entity.spec?.type ?? ''),
    ...(parent ? { parent } : {}),
    members: relatedTo(entity, RELATION_HAS_MEMBER),
    liaisons: readRefs(
      entity,
      entity.metadata.annotations?.[LIAISON_ANNOTATION],
      'User',
    ),
  };
}

/** A group as roll-ups by ownership need it. @internal */
export function toGroupRelations(entity: Entity): GroupRelations {
  return {
    ref: refOf(entity),
    parents: relatedTo(entity, RELATION_CHILD_OF),
    children: relatedTo(entity, RELATION_PARENT_OF),
    members: relatedTo(entity, RELATION_HAS_MEMBER),
  };
}
