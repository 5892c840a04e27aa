export { administrationMessages } from './administration';
export { commonMessages } from './common';
export { findingsMessages } from './findings';
export { portalMessages } from './portal';
export { queueMessages } from './queue';
export { ticketMessages } from './ticket';
