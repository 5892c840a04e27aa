import { type ReactNode, useRef } from 'react';
import { ButtonIcon } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCloseLine } from '@remixicon/react';
import { useFocusKeeper } from '../focus';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
    },
    item: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2)',
      minHeight: '2rem',
    },
    content: { minWidth: 0 },
  },
  { name: 'ItsmRemovableList' },
);

export interface RemovableItem {
  key: string;
  /** Name of the thing, for the label of the button. */
  name: string;
  content: ReactNode;
  /** Left out: it cannot be taken away by this person. */
  onRemove?: () => void;
}

/** Things on a ticket that some people can take off again. */
export function RemovableList(props: {
  label: string;
  items: readonly RemovableItem[];
  isPending: boolean;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useFocusKeeper(list);
  return (
    <ul
      ref={list}
      // Takes the focus of a line that was taken away.
      tabIndex={-1}
      className={classes.list}
      aria-label={props.label}
    >
      {props.items.map(item => (
        <li key={item.key} className={classes.item}>
          <span className={classes.content}>{item.content}</span>
          {item.onRemove && (
            <ButtonIcon
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('common.picker.clear', { name: item.name })}
              isDisabled={props.isPending}
              onPress={item.onRemove}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
