import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

/** What a pill's colour says; its icon and text say it too. @public */
export type PillTone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative';

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
      padding: '2px var(--bui-space-2)',
      borderRadius: 'var(--bui-radius-full)',
      border: '1px solid transparent',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      lineHeight: '18px',
      whiteSpace: 'nowrap',
      maxWidth: '100%',
      '& svg': { width: 14, height: 14, flex: 'none' },
    },
    text: { overflow: 'hidden', textOverflow: 'ellipsis' },
    neutral: {
      color: 'var(--bui-fg-primary)',
      background: 'var(--bui-bg-neutral-2)',
      borderColor: 'var(--bui-border-2)',
    },
    info: {
      color: 'var(--bui-announcement-fg-subdued)',
      background: 'var(--bui-announcement-bg-subdued)',
      borderColor: 'var(--bui-announcement-border)',
    },
    positive: {
      color: 'var(--bui-positive-fg-subdued)',
      background: 'var(--bui-positive-bg-subdued)',
      borderColor: 'var(--bui-positive-border)',
    },
    warning: {
      color: 'var(--bui-warning-fg-subdued)',
      background: 'var(--bui-warning-bg-subdued)',
      borderColor: 'var(--bui-warning-border)',
    },
    negative: {
      color: 'var(--bui-negative-fg-subdued)',
      background: 'var(--bui-negative-bg-subdued)',
      borderColor: 'var(--bui-negative-border)',
    },
  },
  { name: 'ItsmPill' },
);

/** @public */
export interface PillProps {
  tone?: PillTone;
  icon?: ReactNode;
  /** Longer explanation, shown on hover. */
  title?: string;
  children: ReactNode;
}

/** A short fact in a rounded frame. @public */
export function Pill({ tone = 'neutral', icon, title, children }: PillProps) {
  const classes = useStyles();
  return (
    <span className={`${classes.root} ${classes[tone]}`} title={title}>
      {icon && (
        <span aria-hidden style={{ display: 'inline-flex' }}>
          {icon}
        </span>
      )}
      <span className={classes.text}>{children}</span>
    </span>
  );
}
