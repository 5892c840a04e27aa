import { Flex, Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { catalogKindText } from '../../entity/catalogKindText';
import { ChoiceButtons } from '../controls';
import { nameOf } from '../model/hopWords';
import { impactMatrix, OTHER_OWNERS } from '../model/impactMatrix';
import {
  CRITICALITY_FILTERS,
  type ImpactControls,
  type ImpactState,
  MATRIX_COLUMNS,
} from '../state';

/** Key of the column of totals. */
const ALL = 'all';

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      '& th, & td': {
        padding: 'var(--bui-space-2) var(--bui-space-3)',
        border: '1px solid var(--bui-border-1)',
        textAlign: 'end',
        fontVariantNumeric: 'tabular-nums',
      },
      '& th[scope=row]': { textAlign: 'start' },
    },
    cell: {
      minWidth: 24,
      padding: 0,
      textAlign: 'end',
      minHeight: 24,
      border: 'none',
      background: 'none',
      color: 'var(--bui-fg-primary)',
      font: 'inherit',
      textDecoration: 'underline',
      cursor: 'pointer',
      '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
    },
  },
  { name: 'ItsmImpactMatrix' },
);

/** Kinds by criticality or owner; each number leads to what it counts. */
export function ImpactMatrixView(props: {
  impact: ImpactAnalysis;
  items: readonly ImpactItem[];
  controls: ImpactControls;
}) {
  const { impact, items, controls } = props;
  const { state, change } = controls;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { rows, columns } = impactMatrix(items, state.columns, impact.owners);
  const nameOfColumn = (column: string) =>
    columnText(t, state.columns, column, impact);
  const cell = (row: string, kind: string, column: string, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <button
        type="button"
        className={classes.cell}
        aria-label={`${row}, ${
          column === ALL ? t('impact.matrix.total') : nameOfColumn(column)
        }: ${count}`}
        onClick={() =>
          change({ ...filterOf(state, kind, column), view: 'list' })
        }
      >
        {count}
      </button>
    );
  return (
    <Flex direction="column" gap="3">
      <ChoiceButtons
        label={t('impact.matrix.by')}
        options={MATRIX_COLUMNS.map(id => ({
          id,
          label: t(`impact.matrix.by.${id}`),
        }))}
        value={state.columns}
        onChange={chosen => change({ columns: chosen })}
      />
      <Text as="p" color="secondary">
        {t('impact.matrix.hint')}
      </Text>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption>
            <VisuallyHidden>{t('impact.matrix.title')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('impact.column.kind')}</th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {nameOfColumn(column)}
                </th>
              ))}
              <th scope="col">{t('impact.matrix.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, total, counts }) => {
              const row = catalogKindText(t, kind);
              return (
                <tr key={kind}>
                  <th scope="row">{row}</th>
                  {columns.map((column, at) => (
                    <td key={column}>
                      {/* Those of many owners are no single filter. */}
                      {column === OTHER_OWNERS
                        ? counts[at]
                        : cell(row, kind, column, counts[at])}
                    </td>
                  ))}
                  <td>{cell(row, kind, ALL, total)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Flex>
  );
}

function columnText(
  t: ItsmTranslate,
  by: ImpactState['columns'],
  column: string,
  impact: ImpactAnalysis,
): string {
  const criticality = CRITICALITY_FILTERS.find(each => each === column);
  if (by === 'criticality' && criticality) {
    return t(`criticality.${criticality}`);
  }
  return column === OTHER_OWNERS
    ? t('impact.matrix.otherOwners')
    : impact.owners.find(({ ref }) => ref === column)?.title ?? nameOf(column);
}

/** The filters that show what a cell counts. */
function filterOf(
  state: ImpactState,
  kind: string,
  column: string,
): Partial<ImpactState> {
  if (column === ALL) {
    return { kinds: [kind] };
  }
  return state.columns === 'owner'
    ? { kinds: [kind], owners: [column] }
    : {
        kinds: [kind],
        criticalities: CRITICALITY_FILTERS.filter(each => each === column),
      };
}
