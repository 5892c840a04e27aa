import type { GraphEntity } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphNode } from './GraphNode';

/** An entity as answers show it. @internal */
export function graphEntity(node: GraphNode): GraphEntity {
  const { ref, title, kind, type, owners, annotations } = node;
  const { criticality } = annotations;
  return {
    ref,
    title,
    kind,
    ...(type ? { type } : {}),
    ...(criticality ? { criticality } : {}),
    owners: [...owners],
  };
}
