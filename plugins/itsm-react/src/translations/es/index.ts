export { administrationMessages } from './administration';
export { commonMessages } from './common';
export { portalMessages } from './portal';
export { queueMessages } from './queue';
export { ticketMessages } from './ticket';
