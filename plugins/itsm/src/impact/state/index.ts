export * from './impactState';
export * from './useImpactState';
