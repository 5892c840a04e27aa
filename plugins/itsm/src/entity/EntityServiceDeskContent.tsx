import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Switch, Text } from '@backstage/ui';
import {
  TICKET_TYPES,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ItsmLocale,
  useItsmQuery,
  useItsmTranslation,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useUrlText } from '../routing';
import { isFileable, isOwner } from './entityKinds';
import { FileButtons } from './FileButtons';
import { HealthCard } from './HealthCard';
import { ImpactCard } from './ImpactCard';
import { KindChoice } from './KindChoice';
import { OwnedHealthCard } from './OwnedHealthCard';
import { TicketPages } from './TicketPages';

/**
 * The tab of an entity: how it is and what hangs on it, its tickets and those of its parts, or of what a
 * group or person owns. What is shown is part of the address.
 */
export function EntityServiceDeskContent() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const [kindInUrl, setKind] = useUrlText('kind');
  const [done, setDone] = useUrlText('done');
  const type = TICKET_TYPES.find(known => known === kindInUrl);
  const overview = useItsmQuery('getEntityOverview', { query: { ref } });
  useTicketSignal(useThrottled(overview.refresh));
  const withDone = done === 'yes';
  return (
    <ItsmLocale>
      <Flex direction="column" gap="4" py="4">
        {isFileable(entity) && (
          <div
            style={{
              display: 'grid',
              gridTemplateColumns:
                'repeat(auto-fit, minmax(min(100%, 22rem), 1fr))',
              gap: 'var(--bui-space-4)',
            }}
          >
            <HealthCard isBrief={false} />
            <ImpactCard />
          </div>
        )}
        {isOwner(entity) && <OwnedHealthCard />}
        <Flex justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
          <Text as="h2" variant="title-x-small">
            {t(isFileable(entity) ? 'entity.heading' : 'entity.headingOfOwner')}
          </Text>
          {isFileable(entity) && overview.value && (
            <FileButtons entityRef={ref} file={overview.value.file} />
          )}
        </Flex>
        <Flex
          justify="between"
          align="center"
          gap="3"
          style={{ flexWrap: 'wrap' }}
        >
          <KindChoice
            value={type}
            counts={overview.value?.counts}
            onChange={kind => setKind(kind ?? '')}
          />
          <Switch
            label={t('entity.withDone')}
            isSelected={withDone}
            onChange={isOn => setDone(isOn ? 'yes' : '')}
          />
        </Flex>
        <RelatedTickets entityRef={ref} type={type} withDone={withDone} />
      </Flex>
    </ItsmLocale>
  );
}

function RelatedTickets(props: {
  entityRef: string;
  type: TicketType | undefined;
  withDone: boolean;
}) {
  const { entityRef, type, withDone } = props;
  const { t } = useItsmTranslation();
  const state = withDone ? 'all' : 'open';
  return (
    <TicketPages
      about={entityRef}
      query={{
        related: entityRef,
        state,
        sort: 'createdAt',
        order: 'desc',
        ...(type ? { type } : {}),
      }}
      empty={{
        title: t(`entity.empty.${state}`),
        description: t(`entity.empty.${state}Text`),
      }}
    />
  );
}
