import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { QueueOrder, QueueSort } from './queueState';

const useStyles = makeStyles(
  {
    button: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
      padding: 0,
      border: 'none',
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      cursor: 'pointer',
      minHeight: 24,
      '&:focus-visible': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: 2,
      },
      '& svg': { width: 14, height: 14 },
    },
  },
  { name: 'ItsmSortHeader' },
);

/** The head of a column by which the list can be sorted. */
export function SortHeader(props: {
  column: QueueSort;
  /** The order that the first press gives. */
  first: QueueOrder;
  sort: QueueSort;
  order: QueueOrder;
  onSort: (sort: QueueSort, order: QueueOrder) => void;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { column, first, sort, order, onSort } = props;
  const isSorted = sort === column;
  const direction = order === 'asc' ? 'ascending' : 'descending';
  const Arrow = order === 'asc' ? RiArrowUpLine : RiArrowDownLine;
  const press = () => {
    const other = order === 'asc' ? 'desc' : 'asc';
    onSort(column, isSorted ? other : first);
  };
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <button type="button" className={classes.button} onClick={press}>
        {props.children}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </th>
  );
}
