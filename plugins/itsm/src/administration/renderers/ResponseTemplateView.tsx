import { Flex, Text } from '@backstage/ui';
import {
  LANGUAGES,
  localize,
  type ResponseTemplateSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  MarkdownText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';

/** A canned reply in every language. */
export function ResponseTemplateView({ spec }: { spec: ResponseTemplateSpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="4">
      <Facts
        facts={[
          {
            label: t('administration.fact.visibility'),
            value: t(`visibility.${spec.visibility}`),
          },
          {
            label: t('administration.fact.order'),
            value: String(spec.order),
          },
        ]}
      />
      {LANGUAGES.map(language => (
        <section key={language} lang={language}>
          <Text as="h4" weight="bold" style={{ margin: 0 }}>
            {localize(spec.title, language)} ({language})
          </Text>
          <MarkdownText text={localize(spec.text, language)} />
        </section>
      ))}
    </Flex>
  );
}
