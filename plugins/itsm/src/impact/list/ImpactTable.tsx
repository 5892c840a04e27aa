import { useState } from 'react';
import { Button, Flex, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ImpactAnalysis,
  ImpactDirection,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { EntityStateMap } from '../data/useEntityStates';
import { titlesOf } from '../model/hopWords';
import { ImpactRow } from './ImpactRow';

/** Rows that are drawn before somebody asks for more. */
const PAGE = 100;

const useStyles = makeStyles(
  {
    scroll: {
      overflowX: 'auto',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
    },
    table: {
      width: '100%',
      minWidth: '60rem',
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      overflowWrap: 'break-word',
      '& th': {
        textAlign: 'start',
        fontSize: 'var(--bui-font-size-2)',
        color: 'var(--bui-fg-secondary)',
      },
      '& th, & td': {
        padding: 'var(--bui-space-2)',
        borderBottom: '1px solid var(--bui-border-1)',
        verticalAlign: 'top',
        fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
      },
      '& thead th': { fontWeight: 'var(--bui-font-weight-bold)' as 'bold' },
      '& tbody tr:last-child > *': { borderBottom: 'none' },
    },
  },
  { name: 'ItsmImpactTable' },
);

export interface ImpactTableProps {
  impact: ImpactAnalysis;
  direction: ImpactDirection;
  items: readonly ImpactItem[];
  states: EntityStateMap;
  /** Reference of the entity that is looked at. */
  at: string | undefined;
  onSelect: (ref: string) => void;
}

/** What suffers, or what is relied on, with the way to each in words. */
export function ImpactTable(props: ImpactTableProps) {
  const { impact, direction, items, states, at, onSelect } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const [shown, setShown] = useState(PAGE);
  const titles = titlesOf(impact);
  const owners = new Map(impact.owners.map(({ ref, title }) => [ref, title]));
  const rest = items.length - shown;
  return (
    <Flex direction="column" gap="3">
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption>
            <VisuallyHidden>{t(`impact.table.${direction}`)}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('impact.column.entity')}</th>
              <th scope="col">{t('impact.column.criticality')}</th>
              <th scope="col">{t('impact.column.distance')}</th>
              <th scope="col">{t('impact.column.way')}</th>
              {direction === 'down' && (
                <th scope="col">{t('impact.column.effect')}</th>
              )}
              <th scope="col">{t('impact.column.owners')}</th>
              <th scope="col">{t('impact.column.tickets')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, shown).map(item => (
              <ImpactRow
                key={item.entity.ref}
                item={item}
                direction={direction}
                titles={titles}
                owners={owners}
                state={states.get(item.entity.ref)}
                isSelected={at === item.entity.ref}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <Flex justify="center">
          <Button variant="secondary" onPress={() => setShown(shown + PAGE)}>
            {t('impact.table.more', { number: String(Math.min(PAGE, rest)) })}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
