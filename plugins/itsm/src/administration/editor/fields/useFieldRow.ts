import { makeStyles } from '@material-ui/core/styles';

/** Fields beside each other, below each other on small screens. */
export const useFieldRow = makeStyles(
  {
    row: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))',
      gap: 'var(--bui-space-3)',
      alignItems: 'start',
    },
  },
  { name: 'ItsmFieldRow' },
);
