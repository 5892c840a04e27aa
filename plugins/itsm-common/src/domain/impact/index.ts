export { ImpactGraph, IMPACT_RELATIONS, IMPACT_EDGES } from './impactGraph';
export type { ImpactEdge, ImpactEntity, ImpactRelation } from './impactGraph';
export * from './redundancy';
export * from './propagate';
export * from './criticality';
export * from './annotationFaults';
export * from './findRings';
export * from './maintenanceWindow';
export * from './suspicion';
