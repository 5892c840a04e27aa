import { makeStyles } from '@material-ui/core/styles';

/** A bar that fills, below the same in words. */
export const useMeterStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
    },
    track: {
      height: 8,
      overflow: 'hidden',
      border: '1px solid var(--bui-fg-secondary)',
      borderRadius: 'var(--bui-radius-full)',
      background: 'var(--bui-bg-neutral-1)',
      forcedColorAdjust: 'none',
    },
    fill: {
      height: '100%',
      background: 'var(--bui-announcement-fg-subdued)',
    },
  },
  { name: 'ItsmMeter' },
);
