import { makeStyles } from '@material-ui/core/styles';

/** Plain tables of the definition pages. */
export const useTableStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      '& th, & td': {
        padding: 'var(--bui-space-2) var(--bui-space-3)',
        border: '1px solid var(--bui-border-1)',
        textAlign: 'start',
        verticalAlign: 'top',
      },
      '& th': {
        background: 'var(--bui-bg-neutral-1)',
        fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      },
    },
    code: {
      fontFamily: 'var(--bui-font-monospace)',
      fontSize: 'var(--bui-font-size-2)',
    },
  },
  { name: 'ItsmDefinitionTable' },
);
