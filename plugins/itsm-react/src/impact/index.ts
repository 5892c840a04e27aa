export * from './CriticalityBadge';
export * from './HealthBadge';
