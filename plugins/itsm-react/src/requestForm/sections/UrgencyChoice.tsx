import { Radio, RadioGroup } from '@backstage/ui';
import type { Urgency } from '@mesa-itsm/backstage-plugin-itsm-common';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '../../translations';

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
  { name: 'ItsmUrgencyChoice' },
);

/** The urgencies to choose from and the chosen one. @public */
export interface UrgencyChoiceProps {
  choices: readonly Urgency[];
  value: Urgency;
  onChange: (value: Urgency) => void;
}

/** How urgent it is, in words that everybody can decide by. @public */
export function UrgencyChoice({
  choices,
  value,
  onChange,
}: UrgencyChoiceProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <RadioGroup
      aria-label={t('form.urgency.label')}
      name="urgency"
      value={value}
      onChange={chosen => onChange(chosen as Urgency)}
    >
      {choices.map(choice => (
        <Radio key={choice} value={choice} className={classes.card}>
          <span>
            <span className={classes.name}>{t(`urgency.${choice}`)}</span>
            <span className={classes.help}>{t(`form.urgency.${choice}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
