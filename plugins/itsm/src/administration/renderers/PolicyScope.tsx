import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import type { SlaPolicySpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  PriorityBadge,
  TicketTypeBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { RefTag } from '../../refTitles';
import { DefinitionLink } from './DefinitionLink';
import { Several } from './Several';

type Scope = SlaPolicySpec['appliesTo'];

/** For which tickets a policy is: all that it names must fit. */
export function PolicyScope({ appliesTo }: { appliesTo: Scope }) {
  const { t } = useItsmTranslation();
  if (Object.values(appliesTo).every(named => named.length === 0)) {
    return <Text>{t('administration.sla.everything')}</Text>;
  }
  const list = <T extends string | number>(
    name: keyof Scope,
    values: readonly T[],
    show: (value: T) => ReactNode,
  ) => ({
    label: t(`administration.sla.${name}`),
    value: values.length > 0 && <Several>{values.map(show)}</Several>,
  });
  return (
    <Facts
      facts={[
        list('types', appliesTo.types, type => (
          <TicketTypeBadge key={type} type={type} />
        )),
        list('priorities', appliesTo.priorities, priority => (
          <PriorityBadge key={priority} priority={priority} />
        )),
        list('offerings', appliesTo.offerings, name => (
          <DefinitionLink key={name} kind="Offering" name={name} />
        )),
        list('services', appliesTo.services, name => (
          <DefinitionLink key={name} kind="Service" name={name} />
        )),
        list('units', appliesTo.units, ref => (
          <RefTag key={ref} entityRef={ref} />
        )),
        list('entities', appliesTo.entities, ref => (
          <RefTag key={ref} entityRef={ref} />
        )),
      ]}
    />
  );
}
