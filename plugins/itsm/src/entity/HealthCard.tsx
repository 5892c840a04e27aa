import { useMemo } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useEntityStates } from '../impact/data/useEntityStates';
import { HealthReasons } from '../impact/health/HealthReasons';
import { OverlayTickets } from '../impact/list';
import { otherTickets } from '../impact/model/otherTickets';
import { useItsmRoutes } from '../routing';
import { DeskCard } from './DeskCard';

/** How the entity is, why, and what is open and planned on it. */
export function HealthCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { states, isKnown, error, refresh } = useEntityStates(
    useMemo(() => [ref], [ref]),
  );
  // An entity that the graph has not seen yet is none that is in order.
  const state = states.get(ref) ?? {
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
        </Flex>
      )}
    </DeskCard>
  );
}
