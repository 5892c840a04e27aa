export { myTicketsWidget } from './myTicketsWidget';
export { teamQueueWidget } from './teamQueueWidget';
