import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      display: 'block',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
    },
  },
  { name: 'ItsmSecondLine' },
);

/** What stands smaller below the fact of a cell. */
export function SecondLine({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <span className={classes.root}>{children}</span>;
}
