import {
  administrationMessages,
  commonMessages,
  kindMessages,
  kindPageMessages,
  newTicketMessages,
  entityMessages,
  findingsMessages,
  portalMessages,
  queueMessages,
  ticketMessages,
  widgetMessages,
} from './messages';

export const englishMessages = {
  ...commonMessages,
  ...kindMessages,
  ...kindPageMessages,
  ...newTicketMessages,
  ...findingsMessages,
  ...portalMessages,
  ...queueMessages,
  ...ticketMessages,
  ...administrationMessages,
  ...entityMessages,
  ...widgetMessages,
} as const;
