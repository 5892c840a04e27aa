export * from './EffectPill';
export * from './ImpactTable';
export * from './OverlayTickets';
export * from './WayText';
