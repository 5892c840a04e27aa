import type { portalMessages as english } from '../messages/portal';
import type { TranslationOf } from '../TranslationOf';

export const portalMessages: TranslationOf<typeof english> = {
  'portal.title': 'Portal',
};
