export * from './ticketResource';
export * from './conditions';
export * from './decideItsm';
