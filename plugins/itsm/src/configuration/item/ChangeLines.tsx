import { makeStyles } from '@material-ui/core/styles';
import type { ConfigurationItemChange } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useFieldText } from './useFieldText';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'ItsmChangeLines' },
);

/** What changed of an item, field by field; of a new one what it says. */
export function ChangeLines(props: {
  changes: readonly ConfigurationItemChange[];
  isNew: boolean;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const text = useFieldText();
  const nothing = t('configuration.history.nothing');
  return (
    <ul className={classes.list}>
      {props.changes.map(({ field, before, after }) => {
        const label = t(`configuration.field.${field}`);
        return (
          <li key={field}>
            {label}: {!props.isNew && `${text(field, before) ?? nothing} → `}
            {text(field, after) ?? nothing}
          </li>
        );
      })}
    </ul>
  );
}
