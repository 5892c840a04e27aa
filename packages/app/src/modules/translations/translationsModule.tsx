import {
  AppRootElementBlueprint,
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';
import { DocumentLanguage } from './DocumentLanguage';

// Stock plugins whose texts stand next to ours in the sidebar and the settings.
const stockTranslations = [
  TranslationBlueprint.make({
    name: 'search',
    params: {
      resource: createTranslationResource({
        ref: searchTranslationRef,
        translations: { es: () => import('./search.es') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'user-settings',
    params: {
      resource: createTranslationResource({
        ref: userSettingsTranslationRef,
        translations: { es: () => import('./userSettings.es') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'notifications',
    params: {
      resource: createTranslationResource({
        ref: notificationsTranslationRef,
        translations: { es: () => import('./notifications.es') },
      }),
    },
  }),
];

const documentLanguage = AppRootElementBlueprint.make({
  name: 'document-language',
  params: { element: <DocumentLanguage /> },
});

/** Spanish for stock plugins, and the language of the document. */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [...stockTranslations, documentLanguage],
});
