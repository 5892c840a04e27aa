import type { administrationMessages as english } from '../messages/administration';
import type { TranslationOf } from '../TranslationOf';

export const administrationMessages: TranslationOf<typeof english> = {
  'administration.title': 'Administración',
};
