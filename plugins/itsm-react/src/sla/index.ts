export * from './describeTarget';
export * from './SlaBadge';
export * from './SlaPreviewLine';
export * from './slaState';
export * from './SlaText';
