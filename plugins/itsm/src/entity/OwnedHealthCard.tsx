import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { MembersHealth } from '../impact/health/MembersHealth';
import { DeskCard } from './DeskCard';

/** How what a group or person owns is, and what of it is worst. */
export function OwnedHealthCard() {
  const { entity } = useEntity();
  const { t } = useItsmTranslation();
  return (
    <DeskCard title={t('health.members.owned')}>
      <MembersHealth as="owned" entityRef={stringifyEntityRef(entity)} />
    </DeskCard>
  );
}
