export * from './CriticalityBadge';
export * from './HealthBadge';
export * from './HealthIcon';
