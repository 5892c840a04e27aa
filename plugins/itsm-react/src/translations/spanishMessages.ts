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
} from './es';
import type { englishMessages } from './englishMessages';
import type { TranslationOf } from './TranslationOf';

const spanishMessages: TranslationOf<typeof englishMessages> = {
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
};

// A default export is what translation resources load.
export default spanishMessages;
