export * from './slaClock';
export * from './moveClock';
export * from './phaseOf';
export * from './explainClock';
