import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { describeCondition, describeLimits } from './describeField';

const useStyles = makeStyles(
  {
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      listStyle: 'none',
      margin: 0,
      padding: 'var(--bui-space-4)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
    },
    field: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'ItsmFormQuestions' },
);

/** The questions of a form in their order, with what each one asks for. */
export function FormQuestions({ fields }: { fields: readonly FieldSpec[] }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <ol
      className={classes.form}
      aria-label={t('administration.form.questions')}
    >
      {fields.map(field => (
        <QuestionLine key={field.id} field={field} fields={fields} />
      ))}
    </ol>
  );
}

function QuestionLine(props: {
  field: FieldSpec;
  fields: readonly FieldSpec[];
}) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const classes = useStyles();
  const { field, fields } = props;
  const limits = describeLimits(field, t, localized);
  const conditions = field.when.map(condition =>
    describeCondition(condition, fields, t, localized),
  );
  return (
    <li className={classes.field}>
      <span className={classes.head}>
        <Text weight="bold">{localized(field.label)}</Text>
        {field.required && <Pill tone="info">{t('common.required')}</Pill>}
        {field.filterable && <Pill>{t('administration.form.filterable')}</Pill>}
        {'linkAs' in field && field.linkAs && (
          <Pill>{t(`entityRole.${field.linkAs}`)}</Pill>
        )}
      </span>
      <Text variant="body-small">
        {[t(`administration.form.type.${field.type}`), ...limits].join(' · ')}
      </Text>
      {'choices' in field && (
        <Text variant="body-small" color="secondary">
          {field.choices.map(choice => localized(choice.label)).join(' · ')}
        </Text>
      )}
      {conditions.length > 0 && (
        <Text variant="body-small" color="secondary">
          {t('administration.form.when', {
            conditions: conditions.join('; '),
          })}
        </Text>
      )}
    </li>
  );
}
