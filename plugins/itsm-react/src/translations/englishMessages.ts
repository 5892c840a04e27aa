import {
  administrationMessages,
  commonMessages,
  findingsMessages,
  portalMessages,
  queueMessages,
  ticketMessages,
} from './messages';

export const englishMessages = {
  ...commonMessages,
  ...findingsMessages,
  ...portalMessages,
  ...queueMessages,
  ...ticketMessages,
  ...administrationMessages,
} as const;
