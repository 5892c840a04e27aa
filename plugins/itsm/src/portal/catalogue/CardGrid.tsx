import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
      gap: 'var(--bui-space-3)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
  },
  { name: 'ItsmCardGrid' },
);

/** Cards side by side, as many as there is room for. */
export function CardGrid(props: { items: { key: string; card: ReactNode }[] }) {
  const classes = useStyles();
  return (
    // Safari drops the list role of lists without bullets.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className={classes.root} role="list">
      {props.items.map(({ key, card }) => (
        <li key={key}>{card}</li>
      ))}
    </ul>
  );
}
