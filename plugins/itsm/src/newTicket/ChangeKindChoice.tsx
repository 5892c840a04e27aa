import { Radio, RadioGroup } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CHANGE_KINDS,
  type ChangeKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

const useStyles = makeStyles(
  {
    // Radios become cards: the whole card is the target.
    card: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-3)',
      width: '100%',
      boxSizing: 'border-box',
      padding: 'var(--bui-space-3) var(--bui-space-4)',
      border: '1px solid var(--bui-border-2)',
      borderRadius: 'var(--bui-radius-3)',
      cursor: 'pointer',
      '&[data-selected]': {
        borderColor: 'var(--bui-accent-bg)',
        boxShadow: 'inset 0 0 0 1px var(--bui-accent-bg)',
      },
    },
    name: { display: 'block', fontWeight: 600 },
    help: { display: 'block', color: 'var(--bui-fg-secondary)' },
  },
  { name: 'ItsmChangeKindChoice' },
);

/** The kinds of change, each with when it is the right one. */
export function ChangeKindChoice(props: {
  value: ChangeKind | undefined;
  onChange: (value: ChangeKind) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <RadioGroup
      name="changeKind"
      label={t('newTicket.kind.label')}
      secondaryLabel={t('common.required')}
      isRequired
      validationBehavior="aria"
      value={props.value ?? null}
      onChange={value => props.onChange(value as ChangeKind)}
    >
      {CHANGE_KINDS.map(kind => (
        <Radio key={kind} value={kind} className={classes.card}>
          <span>
            <span className={classes.name}>{t(`changeKind.${kind}`)}</span>
            <span className={classes.help}>{t(`changeKind.${kind}.help`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
