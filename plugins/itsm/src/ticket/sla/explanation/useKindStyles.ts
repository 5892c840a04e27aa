import { makeStyles } from '@material-ui/core/styles';

/**
 * How each kind of time looks: a pattern of its own besides the colour. High
 * contrast keeps them, as they say what words only repeat.
 */
export const useKindStyles = makeStyles(
  {
    running: {
      '&&': {
        background: 'var(--bui-announcement-fg-subdued)',
        forcedColorAdjust: 'none',
      },
    },
    paused: {
      '&&': {
        background:
          'repeating-linear-gradient(135deg, var(--bui-warning-fg-subdued) 0 4px, var(--bui-warning-bg-subdued) 4px 9px)',
        forcedColorAdjust: 'none',
      },
    },
    outside: {
      '&&': {
        background:
          'repeating-linear-gradient(0deg, var(--bui-border-2) 0 1px, var(--bui-bg-neutral-2) 1px 7px)',
        forcedColorAdjust: 'none',
      },
    },
    holiday: {
      '&&': {
        background:
          'radial-gradient(var(--bui-positive-fg-subdued) 1.5px, var(--bui-positive-bg-subdued) 2px) 0 0 / 8px 8px',
        forcedColorAdjust: 'none',
      },
    },
    ahead: {
      '&&': {
        background: 'transparent',
        border: '1px dashed var(--bui-fg-secondary)',
      },
    },
  },
  { name: 'ItsmSlaKind' },
);
