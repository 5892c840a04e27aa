import type { ReactNode } from 'react';
import type { OfferingSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { RefTag } from '../../refTitles';
import { DefinitionLink } from './DefinitionLink';
import { Several } from './Several';

/** What an offering is and who can ask for it. */
export function OfferingFacts({ spec }: { spec: OfferingSpec }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
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
        ...useAudienceFacts(spec),
        ...useHandlingFacts(spec),
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

interface Fact {
  label: string;
  value: ReactNode;
}

/** For whom it is. */
function useAudienceFacts(spec: OfferingSpec): Fact[] {
  const { t } = useItsmTranslation();
  return [
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
              <RefTag key={unit} entityRef={unit} />
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
  ];
}

/** Who works it, and how soon. */
function useHandlingFacts(spec: OfferingSpec): Fact[] {
  const { t } = useItsmTranslation();
  const urgencies = spec.urgency.choices.map(urgency =>
    urgency === spec.urgency.default
      ? t('administration.urgency.default', {
          urgency: t(`urgency.${urgency}`),
        })
      : t(`urgency.${urgency}`),
  );
  return [
    {
      label: t('administration.fact.team'),
      value: spec.team ? (
        <RefTag entityRef={spec.team} />
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
  ];
}
