import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { itsmTranslations } from '@mesa-itsm/backstage-plugin-itsm-react';

export const itsmTranslation = TranslationBlueprint.make({
  params: { resource: itsmTranslations },
});
