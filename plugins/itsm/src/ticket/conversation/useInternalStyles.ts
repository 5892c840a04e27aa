import { makeStyles } from '@material-ui/core/styles';

/** How everything internal looks: a striped warning border, never colour alone. */
export const useInternalStyles = makeStyles(
  {
    box: {
      // Doubled: it has to win over the box that it is put on.
      '&&': {
        background:
          'color-mix(in srgb, var(--bui-warning-bg-subdued) 45%, var(--bui-bg-neutral-1))',
        border: '2px dashed var(--bui-warning-border)',
      },
    },
    notice: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      color: 'var(--bui-warning-fg-subdued)',
      '& svg': { flex: 'none' },
    },
  },
  { name: 'ItsmInternal' },
);
