import { Checkbox } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { BAR_HEIGHT } from './bulk/barHeight';

const useStyles = makeStyles(
  // Above the link that covers the row.
  {
    root: {
      position: 'relative',
      zIndex: 1,
      minHeight: 24,
      minWidth: 24,
      '& input': { scrollMarginTop: BAR_HEIGHT },
    },
  },
  { name: 'ItsmSelectBox' },
);

/** Selects a row, or all of them. */
export function SelectBox(props: {
  label: string;
  isSelected: boolean;
  isPartly?: boolean;
  onChange: (isSelected: boolean) => void;
}) {
  const classes = useStyles();
  return (
    <Checkbox
      className={classes.root}
      aria-label={props.label}
      isSelected={props.isSelected}
      isIndeterminate={props.isPartly}
      onChange={props.onChange}
    />
  );
}
