import { useState } from 'react';
import { Button, Flex, Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ConfigurationImportRow } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeFinding,
  EmptyNotice,
  Pill,
  type PillTone,
  useDescribeContext,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiAddCircleLine,
  RiCheckLine,
  RiErrorWarningLine,
  RiPencilLine,
} from '@remixicon/react';
import { TableScroll } from '../../administration/renderers/TableScroll';
import { useTableStyles } from '../../administration/renderers/useTableStyles';
import { ChangeLines } from '../item/ChangeLines';

/** Rows that are drawn at once. */
const PAGE = 100;

const LOOKS: Record<
  ConfigurationImportRow['outcome'],
  { tone: PillTone; Icon: typeof RiCheckLine }
> = {
  create: { tone: 'positive', Icon: RiAddCircleLine },
  change: { tone: 'info', Icon: RiPencilLine },
  same: { tone: 'neutral', Icon: RiCheckLine },
  error: { tone: 'negative', Icon: RiErrorWarningLine },
};

const useStyles = makeStyles(
  {
    table: { width: '100%' },
    item: { minWidth: '12rem', overflowWrap: 'anywhere' },
    what: { minWidth: '16rem' },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      overflowWrap: 'anywhere',
    },
  },
  { name: 'ItsmImportTable' },
);

/** The rows of a file, each with what becomes of it, and why. */
export function ImportTable(props: {
  title: string;
  rows: readonly ConfigurationImportRow[];
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const tableClasses = useTableStyles();
  const [pages, setPages] = useState(1);
  const { title, rows } = props;
  if (rows.length === 0) {
    return <EmptyNotice title={t('configuration.csv.noRows')} isCompact />;
  }
  return (
    <>
      <TableScroll title={title}>
        <table className={`${tableClasses.table} ${classes.table}`}>
          <caption>
            <VisuallyHidden>{title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('configuration.csv.column.line')}</th>
              <th scope="col">{t('configuration.column.item')}</th>
              <th scope="col">{t('configuration.csv.column.outcome')}</th>
              <th scope="col">{t('configuration.csv.column.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, pages * PAGE).map(row => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rows.length > pages * PAGE && (
        <Flex justify="center">
          <Button variant="secondary" onPress={() => setPages(pages + 1)}>
            {t('common.loadMore')}
          </Button>
        </Flex>
      )}
    </>
  );
}

function Row({ row }: { row: ConfigurationImportRow }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const context = useDescribeContext();
  const { tone, Icon } = LOOKS[row.outcome];
  const findings = [...row.problems, ...row.notes];
  return (
    <tr>
      <td>{row.line}</td>
      <th scope="row" className={classes.item}>
        {row.title}
        {row.ref && (
          <Text as="p" variant="body-small" style={{ margin: 0 }}>
            {row.ref}
          </Text>
        )}
      </th>
      <td>
        <Pill tone={tone} icon={<Icon />}>
          {t(`configuration.csv.outcome.${row.outcome}`)}
        </Pill>
      </td>
      <td className={classes.what}>
        {findings.length > 0 && (
          <ul className={classes.list}>
            {findings.map(problem => {
              const text = describeFinding(problem, context);
              return (
                <li key={`${problem.path} ${text}`}>
                  {problem.path && `${problem.path}: `}
                  {text}
                </li>
              );
            })}
          </ul>
        )}
        <ChangeLines changes={row.changes} isNew={row.outcome === 'create'} />
      </td>
    </tr>
  );
}
