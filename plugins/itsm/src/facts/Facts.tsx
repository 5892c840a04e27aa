import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(6rem, auto) minmax(0, 1fr)',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      margin: 0,
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      '& dt': { color: 'var(--bui-fg-secondary)' },
      '& dd': { margin: 0, color: 'var(--bui-fg-primary)', minWidth: 0 },
    },
  },
  { name: 'ItsmFacts' },
);

/** Names and values; what has no value is left out. */
export function Facts(props: {
  facts: readonly { label: string; value: ReactNode }[];
}) {
  const classes = useStyles();
  const facts = props.facts.filter(
    ({ value }) => value !== undefined && value !== false && value !== '',
  );
  return (
    <dl className={classes.list}>
      {facts.map(({ label, value }) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
