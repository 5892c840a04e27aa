import { type ReactNode, useEffect, useRef } from 'react';
import { Box, ButtonIcon, Flex, Text } from '@backstage/ui';
import type {
  EntityState,
  GraphEntity,
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CriticalityBadge,
  EntityTag,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCloseLine } from '@remixicon/react';
import { catalogKindText } from '../../entity/catalogKindText';
import { HealthReasons } from '../health/HealthReasons';
import { EffectPill, OverlayTickets, WayText } from '../list';
import { nameOf, stopsOf, titlesOf } from '../model/hopWords';
import { otherTickets } from '../model/otherTickets';
import type { ImpactControls } from '../state';
import { EntityActions } from './EntityActions';

/** What is known of the chosen entity, and what can be supposed of it. */
export function EntityDetails(props: {
  impact: ImpactAnalysis;
  /** Undefined for roots. */
  item: ImpactItem | undefined;
  entity: GraphEntity;
  entityState: EntityState | undefined;
  controls: ImpactControls;
  onClose: () => void;
}) {
  const { impact, item, entity, entityState, controls, onClose } = props;
  const { direction } = controls.state;
  const { t } = useItsmTranslation();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever chose with the keyboard goes on here.
    heading.current?.focus();
  }, [entity.ref]);
  const others = entityState ? otherTickets(entityState) : [];
  const owners = new Map(impact.owners.map(({ ref, title }) => [ref, title]));
  return (
    <Box
      as="section"
      aria-label={t('impact.details.title')}
      p="4"
      bg="neutral"
      style={{ borderRadius: 'var(--bui-radius-3)' }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <Flex direction="column" gap="3">
        <Flex justify="between" gap="2">
          <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            <Text as="h3" variant="title-x-small" style={{ margin: 0 }}>
              {entity.title}
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {catalogKindText(t, entity.ref)}
              {entity.type ? `, ${entity.type}` : ''}
            </Text>
          </div>
          <ButtonIcon
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('impact.details.close')}
            onPress={onClose}
          />
        </Flex>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {item && direction === 'down' && <EffectPill effect={item.effect} />}
          {entity.criticality && (
            <CriticalityBadge criticality={entity.criticality} />
          )}
        </Flex>
        {item && (
          <Part title={t(`impact.details.why.${direction}`)}>
            <WayText stops={stopsOf(item, direction, titlesOf(impact))} />
          </Part>
        )}
        <Part title={t('impact.column.owners')}>
          <Flex gap="1" style={{ flexWrap: 'wrap' }}>
            {entity.owners.map(ref => (
              <EntityTag
                key={ref}
                entity={{ ref, title: owners.get(ref) ?? nameOf(ref) }}
              />
            ))}
            {entity.owners.length === 0 && t('impact.noOwner')}
          </Flex>
        </Part>
        {entityState && (
          <Part title={t('health.title')}>
            <HealthReasons state={entityState} />
          </Part>
        )}
        {others.length > 0 && (
          <Part title={t('health.open')}>
            <OverlayTickets tickets={others} />
          </Part>
        )}
        <EntityActions entityRef={entity.ref} controls={controls} />
      </Flex>
    </Box>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" gap="1">
      <Text as="h4" variant="body-small" weight="bold" style={{ margin: 0 }}>
        {props.title}
      </Text>
      {props.children}
    </Flex>
  );
}
