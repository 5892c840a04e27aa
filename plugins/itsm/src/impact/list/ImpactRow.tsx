import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityState,
  ImpactDirection,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CriticalityBadge,
  HealthBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { catalogKindText } from '../../entity/catalogKindText';
import { nameOf, stopsOf } from '../model/hopWords';
import { EffectPill } from './EffectPill';
import { OverlayTickets } from './OverlayTickets';
import { WayText } from './WayText';

const useStyles = makeStyles(
  {
    open: {
      padding: 0,
      border: 'none',
      background: 'none',
      color: 'var(--bui-fg-primary)',
      font: 'inherit',
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      textAlign: 'start',
      textDecoration: 'underline',
      minHeight: 24,
      cursor: 'pointer',
      '&:focus-visible': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: 2,
      },
    },
    entity: { minWidth: '11rem' },
    selected: { background: 'var(--bui-bg-neutral-2)' },
  },
  { name: 'ItsmImpactRow' },
);

export interface ImpactRowProps {
  item: ImpactItem;
  direction: ImpactDirection;
  /** By reference. */
  titles: ReadonlyMap<string, string>;
  owners: ReadonlyMap<string, string>;
  state: EntityState | undefined;
  isSelected: boolean;
  onSelect: (ref: string) => void;
}

/** One entity of the list; its name opens what is known of it. */
export function ImpactRow(props: ImpactRowProps) {
  const { item, direction, titles, owners, state, isSelected } = props;
  const { entity, distance, effect } = item;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <tr className={isSelected ? classes.selected : undefined}>
      <th scope="row" className={classes.entity}>
        <button
          type="button"
          className={classes.open}
          title={entity.ref}
          data-entity={entity.ref}
          aria-pressed={isSelected}
          onClick={() => props.onSelect(entity.ref)}
        >
          {entity.title}
        </button>
        <Text as="div" variant="body-small" color="secondary">
          {catalogKindText(t, entity.ref)}
          {entity.type ? `, ${entity.type}` : ''}
        </Text>
      </th>
      <td>
        {entity.criticality && (
          <CriticalityBadge criticality={entity.criticality} />
        )}
      </td>
      <td>{distance}</td>
      <td>
        <WayText stops={stopsOf(item, direction, titles)} />
      </td>
      {direction === 'down' && (
        <td>
          <EffectPill effect={effect} />
        </td>
      )}
      <td>
        {entity.owners.map(ref => owners.get(ref) ?? nameOf(ref)).join(', ') ||
          t('impact.noOwner')}
      </td>
      <td>
        {state && state.health !== 'green' && (
          <HealthBadge health={state.health} />
        )}
        {state && <OverlayTickets tickets={state.tickets} isBrief />}
      </td>
    </tr>
  );
}
