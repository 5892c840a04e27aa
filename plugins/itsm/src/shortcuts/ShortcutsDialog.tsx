import { Flex, Switch, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../dialogs';
import { useShortcutPreference } from './useShortcutPreference';

const useStyles = makeStyles(
  {
    list: { margin: 0 },
    line: {
      display: 'flex',
      gap: 'var(--bui-space-4)',
      alignItems: 'center',
      paddingBlock: 'var(--bui-space-1_5)',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none' },
    },
    keys: { display: 'flex', gap: 'var(--bui-space-1)', flex: '0 0 8rem' },
    key: {
      minWidth: '1.5rem',
      padding: '0.125rem 0.375rem',
      textAlign: 'center',
      fontFamily: 'var(--bui-font-monospace)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-primary)',
      background: 'var(--bui-bg-neutral-2)',
      border: '1px solid var(--bui-border-2)',
      borderRadius: 'var(--bui-radius-2)',
    },
    text: { margin: 0 },
  },
  { name: 'ItsmShortcutsDialog' },
);

/** One line of the help: the keys and what they do. */
export interface ShortcutHelp {
  keys: readonly string[];
  text: string;
}

/** Lists the shortcuts of a page and lets people switch them off. */
export function ShortcutsDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  shortcuts: readonly ShortcutHelp[];
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const [isOn, setOn] = useShortcutPreference();
  return (
    <FormDialog
      title={t('shortcuts.title')}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <Flex direction="column" gap="4">
        <Switch
          label={t('shortcuts.switch')}
          isSelected={isOn}
          onChange={setOn}
        />
        <dl className={classes.list}>
          {props.shortcuts.map(({ keys, text }) => (
            <div key={text} className={classes.line}>
              <dt className={classes.keys}>
                {keys.map(key => (
                  <kbd key={key} className={classes.key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd className={classes.text}>
                <Text>{text}</Text>
              </dd>
            </div>
          ))}
        </dl>
      </Flex>
    </FormDialog>
  );
}
