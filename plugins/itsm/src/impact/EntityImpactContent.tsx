import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ItsmLocale } from '@mesa-itsm/backstage-plugin-itsm-react';
import { entityTitle } from '../entity/entityTitle';
import { ImpactScreen } from './ImpactScreen';

/**
 * The tab "Impact" of an entity: what fails with it and what it relies on. What
 * is shown is part of the address.
 */
export function EntityImpactContent() {
  const { entity } = useEntity();
  return (
    <ItsmLocale>
      <div style={{ paddingBlock: 'var(--bui-space-4)' }}>
        <ImpactScreen
          about={{
            ref: stringifyEntityRef(entity),
            title: entityTitle(entity),
          }}
        />
      </div>
    </ItsmLocale>
  );
}
