import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useEntityHealth } from '../impact/data/useEntityHealth';
import { HealthReasons } from '../impact/health/HealthReasons';
import { MembersHealth } from '../impact/health/MembersHealth';
import { OverlayTickets } from '../impact/list';
import { otherTickets } from '../impact/model/otherTickets';
import { useItsmRoutes } from '../routing';
import { DeskCard } from './DeskCard';
import { hasParts, isWhole } from './entityKinds';

/**
 * How the entity is, why, and what is open and planned on it; with its parts,
 * where there is room for them.
 */
export function HealthCard({ withParts = false }: { withParts?: boolean }) {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { state: known, isKnown, error, refresh } = useEntityHealth(ref);
  // An entity that the graph has not seen yet is none that is in order.
  const state = known ?? {
    health: 'unknown' as const,
    reasons: [],
    tickets: [],
  };
  return (
    <DeskCard
      title={t('health.title')}
      link={{ href: routes.impact(ref, 'up'), text: t('health.card.link') }}
    >
      {error && (
        <ErrorNotice
          title={t('health.error')}
          error={error}
          onRetry={refresh}
        />
      )}
      {!error && !isKnown && <LoadingBlock lines={2} />}
      {!error && isKnown && (
        <Flex direction="column" gap="3">
          <HealthReasons state={state} />
          <OverlayTickets tickets={otherTickets(state)} />
          {withParts && hasParts(entity) && (
            <MembersHealth
              as="parts"
              entityRef={ref}
              hideEmpty={!isWhole(entity)}
            />
          )}
        </Flex>
      )}
    </DeskCard>
  );
}
