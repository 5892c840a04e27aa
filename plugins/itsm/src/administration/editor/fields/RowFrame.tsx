import type { ReactNode } from 'react';
import { ButtonIcon } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiDeleteBinLine } from '@remixicon/react';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 'var(--bui-space-3)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
    },
    body: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
  },
  { name: 'ItsmRowFrame' },
);

/** A row of fields that belong together and can be taken away. */
export function RowFrame(props: {
  /** What the row is about, for whoever does not see its frame. */
  label: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <div role="group" aria-label={props.label} className={classes.root}>
      <div className={classes.body}>{props.children}</div>
      <ButtonIcon
        variant="tertiary"
        icon={<RiDeleteBinLine />}
        aria-label={t('administration.holidays.remove', { name: props.label })}
        onPress={props.onRemove}
      />
    </div>
  );
}
