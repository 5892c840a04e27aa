import { type ReactNode, useId } from 'react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
      minWidth: 0,
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2)',
      minHeight: '2.75rem',
      padding: 'var(--bui-space-2) var(--bui-space-4)',
    },
    body: {
      padding: '0 var(--bui-space-4) var(--bui-space-4)',
      overflowWrap: 'anywhere',
    },
    positive: {
      borderColor: 'var(--bui-positive-border)',
      background: 'var(--bui-positive-bg-subdued)',
    },
    warning: {
      borderColor: 'var(--bui-warning-border)',
      background: 'var(--bui-warning-bg-subdued)',
    },
  },
  { name: 'ItsmPanel' },
);

export interface PanelProps {
  title: string;
  icon?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  tone?: 'positive' | 'warning';
  children: ReactNode;
}

/** A part of the ticket page with a heading. */
export function Panel({ title, icon, actions, tone, children }: PanelProps) {
  const classes = useStyles();
  const headingId = useId();
  return (
    <section
      className={`${classes.root} ${tone ? classes[tone] : ''}`}
      aria-labelledby={headingId}
    >
      <div className={classes.head}>
        <Text
          as="h3"
          id={headingId}
          variant="body-large"
          weight="bold"
          style={{ margin: 0, display: 'flex', alignItems: 'center', gap: 8 }}
        >
          {icon}
          {title}
        </Text>
        {actions}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
