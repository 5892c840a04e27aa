import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
    legend: {
      padding: '0 0 var(--bui-space-3)',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-4)',
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      color: 'var(--bui-fg-primary)',
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
    },
  },
  { name: 'ItsmItemFieldGroup' },
);

/** Fields that belong together, beside each other where there is room. */
export function FieldGroup(props: { legend: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{props.legend}</legend>
      <FieldGrid>{props.children}</FieldGrid>
    </fieldset>
  );
}

/** The same without a name of their own. */
export function FieldGrid({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.fields}>{children}</div>;
}
