import { type ReactNode, useId } from 'react';
import { Box, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
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
    positive: { '&&': { borderColor: 'var(--bui-positive-border)' } },
    warning: { '&&': { borderColor: 'var(--bui-warning-border)' } },
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

const BACKGROUNDS = { positive: 'success', warning: 'warning' } as const;

/** A part of the ticket page with a heading. */
export function Panel({ title, icon, actions, tone, children }: PanelProps) {
  const classes = useStyles();
  const headingId = useId();
  return (
    <Box
      as="section"
      // Tells the controls on it what they stand on.
      bg={tone ? BACKGROUNDS[tone] : 'neutral'}
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
    </Box>
  );
}
