import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useEntityHealth } from '../impact/data/useEntityHealth';
import { useHealthRollup } from '../impact/data/useHealthRollup';
import { HealthReasons } from '../impact/health/HealthReasons';
import { MembersHealth } from '../impact/health/MembersHealth';
import { OverlayTickets } from '../impact/list';
import { otherTickets } from '../impact/model/otherTickets';
import { DeskCard } from './DeskCard';
import { hasParts, isWhole } from './entityKinds';
import { useEntityLinks } from './useEntityLinks';

/**
 * How the entity is with its parts, why, and what is open and planned on it.
 *
 * @param props.isBrief - names few of its parts, where there is no room for more
 */
export function HealthCard({ isBrief = true }: { isBrief?: boolean }) {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const links = useEntityLinks(ref);
  const own = useEntityHealth(ref);
  const withParts = useHealthRollup(hasParts(entity) ? ref : undefined);
  const { value: state } = own;
  // What the graph has not seen yet has no parts there either.
  const error = own.error ?? (state && withParts.error);
  const isWaiting =
    !own.isKnown || (state && hasParts(entity) && !withParts.isKnown);
  return (
    <DeskCard
      title={t('health.title')}
      link={{ href: links.impact('up'), text: t('health.card.link') }}
    >
      {error && (
        <ErrorNotice
          title={t('health.error')}
          error={error}
          onRetry={() => {
            own.refresh();
            withParts.refresh();
          }}
        />
      )}
      {!error && isWaiting && <LoadingBlock lines={2} />}
      {!error && !isWaiting && (
        <Flex direction="column" gap="3">
          <HealthReasons state={state} withParts={withParts.value?.health} />
          {state && <OverlayTickets tickets={otherTickets(state)} />}
          {state && hasParts(entity) && (
            <MembersHealth
              as="parts"
              entityRef={ref}
              isBrief={isBrief}
              hideEmpty={!isWhole(entity)}
            />
          )}
        </Flex>
      )}
    </DeskCard>
  );
}
