import { Link, Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  RelativeTime,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArchiveLine } from '@remixicon/react';
import { TableScroll } from '../../administration/renderers/TableScroll';
import { useTableStyles } from '../../administration/renderers/useTableStyles';
import { useRefTitles } from '../../refTitles';
import { itemTitle } from '../itemParams';
import type { ConfigurationControls } from '../useConfigurationState';

const useStyles = makeStyles(
  {
    table: { width: '100%' },
    item: { minWidth: '14rem', overflowWrap: 'anywhere' },
  },
  { name: 'ItsmConfigurationTable' },
);

/** Items, each with what tells it from the others. */
export function ItemTable(props: {
  items: readonly ConfigurationItem[];
  controls: ConfigurationControls;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const tableClasses = useTableStyles();
  const { items, controls } = props;
  const { titleOf } = useRefTitles([
    ...new Set(items.map(({ owner }) => owner)),
  ]);
  const title = t('configuration.title');
  return (
    <TableScroll title={title}>
      <table className={`${tableClasses.table} ${classes.table}`}>
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('configuration.column.item')}</th>
            <th scope="col">{t('configuration.field.type')}</th>
            <th scope="col">{t('configuration.field.owner')}</th>
            <th scope="col">{t('configuration.field.state')}</th>
            <th scope="col">{t('configuration.field.criticality')}</th>
            <th scope="col">{t('configuration.changedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={item.ref}>
              <th scope="row" className={classes.item}>
                <Link href={controls.hrefOf({ item: item.ref, view: 'facts' })}>
                  {itemTitle(item)}
                </Link>
                <Text as="p" variant="body-small" style={{ margin: 0 }}>
                  {item.ref}
                </Text>
              </th>
              <td>{item.type}</td>
              <td>{titleOf(item.owner)}</td>
              <td>
                {item.retiredAt ? (
                  <Pill tone="warning" icon={<RiArchiveLine />}>
                    {t('configuration.retired')}
                  </Pill>
                ) : (
                  item.state && t(`configuration.state.${item.state}`)
                )}
              </td>
              <td>
                {item.criticality &&
                  t(`configuration.criticality.${item.criticality}`)}
              </td>
              <td>
                <RelativeTime at={item.updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
