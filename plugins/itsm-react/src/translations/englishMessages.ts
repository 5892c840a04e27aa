import {
  administrationMessages,
  commonMessages,
  kindMessages,
  kindPageMessages,
  newTicketMessages,
  entityMessages,
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
  ...portalMessages,
  ...queueMessages,
  ...ticketMessages,
  ...administrationMessages,
  ...entityMessages,
  ...widgetMessages,
} as const;
