import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import {
  AppRootElementBlueprint,
  createFrontendModule,
  createTranslationResource,
  TranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';
import { DocumentLanguage } from './DocumentLanguage';

// Stock plugins have English texts only; these are the ones that stand beside ours.
const spanish: Record<string, TranslationResource> = {
  'core-components': createTranslationResource({
    ref: coreComponentsTranslationRef,
    translations: { es: () => import('./coreComponents.es') },
  }),
  catalog: createTranslationResource({
    ref: catalogTranslationRef,
    translations: { es: () => import('./catalog.es') },
  }),
  'catalog-react': createTranslationResource({
    ref: catalogReactTranslationRef,
    translations: { es: () => import('./catalogReact.es') },
  }),
  'catalog-graph': createTranslationResource({
    ref: catalogGraphTranslationRef,
    translations: { es: () => import('./catalogGraph.es') },
  }),
  home: createTranslationResource({
    ref: homeTranslationRef,
    translations: { es: () => import('./home.es') },
  }),
  notifications: createTranslationResource({
    ref: notificationsTranslationRef,
    translations: { es: () => import('./notifications.es') },
  }),
  org: createTranslationResource({
    ref: orgTranslationRef,
    translations: { es: () => import('./org.es') },
  }),
  search: createTranslationResource({
    ref: searchTranslationRef,
    translations: { es: () => import('./search.es') },
  }),
  'search-react': createTranslationResource({
    ref: searchReactTranslationRef,
    translations: { es: () => import('./searchReact.es') },
  }),
  'user-settings': createTranslationResource({
    ref: userSettingsTranslationRef,
    translations: { es: () => import('./userSettings.es') },
  }),
};

const translations = Object.entries(spanish).map(([name, resource]) =>
  TranslationBlueprint.make({ name, params: { resource } }),
);

const documentLanguage = AppRootElementBlueprint.make({
  name: 'document-language',
  params: { element: <DocumentLanguage /> },
});

/** Spanish for stock plugins, and the language of the document. */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [...translations, documentLanguage],
});
