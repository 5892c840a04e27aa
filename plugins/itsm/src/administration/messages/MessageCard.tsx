import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
    card: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-3)',
      padding: 'var(--bui-space-3)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
    },
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      flex: '1 1 18rem',
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
  },
  { name: 'ItsmMessageCard' },
);

export function MessageCards(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/** One message of the outbox, or one note. */
export function MessageCard(props: {
  children: ReactNode;
  action?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <li className={classes.card}>
      <div className={classes.body}>{props.children}</div>
      {props.action}
    </li>
  );
}
