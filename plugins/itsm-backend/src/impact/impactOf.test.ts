import {
  ImpactGraph,
  impactQuerySchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { GraphSnapshot } from '../graph/CatalogGraph';
import type { GraphNode } from '../graph/GraphNode';
import { impactOf } from './impactOf';

const HUB = 'resource:default/hub';

/** A hub and so many entities that depend on it. */
function hubOf(neighbours: number): GraphSnapshot {
  const refs = Array.from(
    { length: neighbours },
    (_, n) => `resource:default/spoke-${n}`,
  );
  const node = (ref: string, relations: GraphNode['relations']): GraphNode => ({
    ref,
    kind: 'resource',
    title: ref,
    owners: [],
    relations,
    annotations: {},
    faults: [],
  });
  const nodes = [
    node(HUB, []),
    ...refs.map(ref => node(ref, [{ type: 'dependsOn', target: HUB }])),
  ];
  return new GraphSnapshot(
    { version: 1, structure: 1 },
    { nodes, graph: ImpactGraph.of(nodes) },
  );
}

describe('impact in a graph larger than an answer', () => {
  const query = impactQuerySchema.parse({ root: HUB });

  it('is cut at the bound, and says so', () => {
    const { answer } = impactOf(hubOf(50_001), query, []);
    expect(answer.hits).toHaveLength(50_000);
    expect(answer.truncated).toBe('entities');
  });

  it('is whole up to the bound', () => {
    const { answer } = impactOf(hubOf(50_000), query, []);
    expect(answer.hits).toHaveLength(50_000);
    expect(answer.truncated).toBeUndefined();
  });
});
