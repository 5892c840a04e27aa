import {
  administrationMessages,
  commonMessages,
  findingsMessages,
  portalMessages,
  queueMessages,
  ticketMessages,
} from './es';
import type { englishMessages } from './englishMessages';
import type { TranslationOf } from './TranslationOf';

const spanishMessages: TranslationOf<typeof englishMessages> = {
  ...commonMessages,
  ...findingsMessages,
  ...portalMessages,
  ...queueMessages,
  ...ticketMessages,
  ...administrationMessages,
};

// A default export is what translation resources load.
export default spanishMessages;
