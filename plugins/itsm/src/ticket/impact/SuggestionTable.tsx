import { Checkbox, Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CriticalityBadge,
  EntityTag,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { catalogKindText } from '../../entity/catalogKindText';
import { EffectPill, WayText } from '../../impact/list';
import { nameOf, stopsOf } from '../../impact/model/hopWords';

const useStyles = makeStyles(
  {
    // On small screens the table is wider than they are.
    scroll: { overflowX: 'auto', maxHeight: '50vh', position: 'relative' },
    table: {
      width: '100%',
      minWidth: '44rem',
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      overflowWrap: 'break-word',
      '& th, & td': {
        padding: 'var(--bui-space-2)',
        borderBottom: '1px solid var(--bui-border-1)',
        textAlign: 'start',
        verticalAlign: 'top',
      },
      '& tbody th': { fontWeight: 'inherit' },
      '& thead th': {
        fontSize: 'var(--bui-font-size-2)',
        color: 'var(--bui-fg-secondary)',
      },
    },
  },
  { name: 'ItsmSuggestionTable' },
);

interface SuggestionTableProps {
  label: string;
  impact: TicketImpact;
  items: TicketImpact['items'];
  /** References that are picked; undefined where nothing can be. */
  picked: ReadonlySet<string> | undefined;
  onPick: (picked: ReadonlySet<string>) => void;
}

/** Entities with the way to each, to be picked one by one or all at once. */
export function SuggestionTable(props: SuggestionTableProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { items, picked, onPick } = props;
  const refs = items.map(({ entity }) => entity.ref);
  const count = refs.filter(ref => picked?.has(ref)).length;
  return (
    // Nothing in it may take the focus: it has to be scrolled by itself.
    <div
      className={classes.scroll}
      role="group"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{props.label}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {picked && (
              <td>
                <Checkbox
                  aria-label={t('ticket.suffers.all')}
                  isSelected={count > 0 && count === refs.length}
                  isIndeterminate={count > 0 && count < refs.length}
                  onChange={isOn => onPick(new Set(isOn ? refs : []))}
                />
              </td>
            )}
            <th scope="col">{t('ticket.suffers.entity')}</th>
            <th scope="col">{t('ticket.suffers.effect')}</th>
            <th scope="col">{t('ticket.suffers.way')}</th>
            <th scope="col">{t('ticket.suffers.owners')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <SuggestionRow key={item.entity.ref} {...props} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SuggestionRow(
  props: SuggestionTableProps & { item: TicketImpact['items'][number] },
) {
  const { t } = useItsmTranslation();
  const { impact, item, picked, onPick } = props;
  const { entity, effect } = item;
  const titles = new Map(impact.stops.map(({ ref, title }) => [ref, title]));
  const owners = new Map(impact.owners.map(({ ref, title }) => [ref, title]));
  const pick = (isOn: boolean) => {
    const next = new Set(picked);
    if (isOn) {
      next.add(entity.ref);
    } else {
      next.delete(entity.ref);
    }
    onPick(next);
  };
  return (
    <tr>
      {picked && (
        <td>
          <Checkbox
            aria-label={t('ticket.suffers.pick', { title: entity.title })}
            isSelected={picked.has(entity.ref)}
            onChange={pick}
          />
        </td>
      )}
      <th scope="row">
        <EntityTag entity={entity} />{' '}
        {entity.criticality && (
          <CriticalityBadge criticality={entity.criticality} />
        )}
        <Text as="div" variant="body-small" color="secondary">
          {catalogKindText(t, entity.ref)}
        </Text>
      </th>
      <td>
        <EffectPill effect={effect} />
      </td>
      <td>
        <WayText stops={stopsOf(item, 'down', titles)} />
      </td>
      <td>
        {entity.owners.map(ref => owners.get(ref) ?? nameOf(ref)).join(', ') ||
          t('impact.noOwner')}
      </td>
    </tr>
  );
}
