import {
  administrationMessages,
  commonMessages,
  portalMessages,
  queueMessages,
  ticketMessages,
} from './messages';

export const englishMessages = {
  ...commonMessages,
  ...portalMessages,
  ...queueMessages,
  ...ticketMessages,
  ...administrationMessages,
} as const;
