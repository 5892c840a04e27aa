import {
  administrationMessages,
  commonMessages,
  configurationMessages,
  kindMessages,
  kindPageMessages,
  newTicketMessages,
  entityMessages,
  findingsMessages,
  impactMessages,
  policyEditorMessages,
  portalMessages,
  queueMessages,
  slaAdministrationMessages,
  slaDefinitionMessages,
  slaMessages,
  ticketMessages,
  ticketImpactMessages,
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
  ...slaMessages,
  ...administrationMessages,
  ...configurationMessages,
  ...slaDefinitionMessages,
  ...slaAdministrationMessages,
  ...policyEditorMessages,
  ...entityMessages,
  ...impactMessages,
  ...ticketImpactMessages,
  ...widgetMessages,
};

// A default export is what translation resources load.
export default spanishMessages;
