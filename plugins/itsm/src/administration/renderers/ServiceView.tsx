import type {
  ServiceFamilySpec,
  ServiceSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { RefTag } from '../../refTitles';
import { DefinitionLink } from './DefinitionLink';

/** A service of the catalogue. */
export function ServiceView({ spec }: { spec: ServiceSpec }) {
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
          label: t('administration.kind.ServiceFamily'),
          value: <DefinitionLink kind="ServiceFamily" name={spec.family} />,
        },
        {
          label: t('administration.fact.state'),
          value: t(`administration.state.${spec.state}`),
        },
        {
          label: t('administration.fact.team'),
          value: spec.team && <RefTag entityRef={spec.team} />,
        },
        {
          label: t('administration.fact.entity'),
          value: spec.entity && <RefTag entityRef={spec.entity} />,
        },
        { label: t('administration.fact.icon'), value: spec.icon },
        { label: t('administration.fact.order'), value: String(spec.order) },
      ]}
    />
  );
}

/** A shelf of the catalogue. */
export function ServiceFamilyView({ spec }: { spec: ServiceFamilySpec }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  return (
    <Facts
      facts={[
        {
          label: t('administration.fact.description'),
          value: spec.description && localized(spec.description),
        },
        { label: t('administration.fact.icon'), value: spec.icon },
        { label: t('administration.fact.order'), value: String(spec.order) },
      ]}
    />
  );
}
