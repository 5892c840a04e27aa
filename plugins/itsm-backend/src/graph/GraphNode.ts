import type { Entity } from '@backstage/catalog-model';
import {
  IMPACT_RELATIONS,
  type ImpactRelation,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { refOf, relatedTo, titleOf, typeOf } from '../directory/entityFacts';
import { type AnnotationFault, readAnnotations } from './readAnnotations';
import type { NodeAnnotations } from './readAnnotations';

/** What the graph keeps of a catalog entity. @internal */
export interface GraphNode {
  ref: string;
  kind: string;
  title: string;
  type?: string;
  lifecycle?: string;
  /** References of groups and people. */
  owners: readonly string[];
  relations: readonly { type: ImpactRelation; target: string }[];
  annotations: NodeAnnotations;
  /** Annotations of ours that cannot be read; what can counts. */
  faults: readonly AnnotationFault[];
}

/** What to ask the catalog for. @internal */
export const NODE_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.etag',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'spec.profile.displayName',
  'relations',
];

/** @internal */
export function toGraphNode(entity: Entity): GraphNode {
  const { annotations, faults } = readAnnotations(entity);
  const type = typeOf(entity);
  const lifecycle = entity.spec?.lifecycle;
  return {
    ref: refOf(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    title: titleOf(entity),
    ...(type ? { type } : {}),
    ...(typeof lifecycle === 'string' ? { lifecycle } : {}),
    owners: relatedTo(entity, 'ownedBy'),
    relations: IMPACT_RELATIONS.flatMap(relation =>
      [...new Set(relatedTo(entity, relation))]
        .sort()
        .map(target => ({ type: relation, target })),
    ),
    annotations,
    faults,
  };
}
