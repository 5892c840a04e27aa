import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import type { OfferingSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { DefinitionLink } from './DefinitionLink';
import { FormPreview } from './FormPreview';

/** An offering: what it is, and the form that people fill in. */
export function OfferingView({ spec }: { spec: OfferingSpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="5">
      <OfferingFacts spec={spec} />
      <Flex direction="column" gap="3">
        <Text as="h4" variant="body-large" weight="bold" style={{ margin: 0 }}>
          {t('administration.form.title')}
        </Text>
        <FormPreview fields={spec.fields} />
      </Flex>
    </Flex>
  );
}

function OfferingFacts({ spec }: { spec: OfferingSpec }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const urgencies = spec.urgency.choices.map(urgency =>
    urgency === spec.urgency.default
      ? t('administration.urgency.default', {
          urgency: t(`urgency.${urgency}`),
        })
      : t(`urgency.${urgency}`),
  );
  return (
    <Facts
      facts={[
        {
          label: t('administration.fact.description'),
          value: spec.description && localized(spec.description),
        },
        {
          label: t('administration.kind.Service'),
          value: <DefinitionLink kind="Service" name={spec.service} />,
        },
        {
          label: t('administration.fact.state'),
          value: t(`administration.state.${spec.state}`),
        },
        {
          label: t('administration.fact.audience'),
          value: t(`administration.audience.${spec.audience}`),
        },
        {
          label: t('administration.fact.supports'),
          value: spec.supports.length > 0 && (
            <Several>
              {spec.supports.map(name => (
                <DefinitionLink key={name} kind="Offering" name={name} />
              ))}
            </Several>
          ),
        },
        {
          label: t('administration.fact.units'),
          value:
            spec.units.length > 0 ? (
              <Several>
                {spec.units.map(unit => (
                  <EntityTag key={unit} entity={{ ref: unit, title: unit }} />
                ))}
              </Several>
            ) : (
              t('administration.units.all')
            ),
        },
        {
          label: t('administration.fact.liaisonOnly'),
          value: spec.liaisonOnly && t('common.yes'),
        },
        {
          label: t('administration.fact.team'),
          value: spec.team ? (
            <EntityTag entity={{ ref: spec.team, title: spec.team }} />
          ) : (
            t('administration.team.routed')
          ),
        },
        {
          label: t('administration.fact.urgency'),
          value: urgencies.join(', '),
        },
        {
          label: t('administration.fact.impact'),
          value: t(`impact.${spec.impact}`),
        },
        {
          label: t('administration.fact.keywords'),
          value: spec.keywords.join(', '),
        },
        {
          label: t('administration.fact.acknowledgement'),
          value: spec.acknowledgement && localized(spec.acknowledgement),
        },
        { label: t('administration.fact.icon'), value: spec.icon },
      ]}
    />
  );
}

function Several({ children }: { children: ReactNode }) {
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {children}
    </Flex>
  );
}
