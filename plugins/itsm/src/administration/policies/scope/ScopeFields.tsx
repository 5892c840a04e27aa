import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Text } from '@backstage/ui';
import {
  PRIORITIES,
  SLA_TICKET_TYPES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import type { PolicyScope } from '../draft/policyDraft';
import { DefinitionChoice } from './DefinitionChoice';
import { EntityChoice } from './EntityChoice';

/** For which tickets a policy is: all that is chosen must fit. */
export function ScopeFields(props: {
  scope: PolicyScope;
  onChange: (scope: PolicyScope) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { scope, onChange, errorAt } = props;
  const listOf = <List extends keyof PolicyScope>(list: List) => ({
    list,
    value: scope[list],
    onChange: (value: PolicyScope[List]) =>
      onChange({ ...scope, [list]: value }),
    errorAt: below(errorAt, list),
  });
  return (
    <>
      <Text color="secondary">{t('administration.policy.scopeHint')}</Text>
      <div className={classes.row}>
        <Boxes
          label={t('administration.sla.types')}
          any={t('administration.policy.any.types')}
          value={scope.types}
          onChange={types =>
            onChange({
              ...scope,
              types: SLA_TICKET_TYPES.filter(type => types.includes(type)),
            })
          }
        >
          {SLA_TICKET_TYPES.map(type => (
            <Checkbox key={type} value={type}>
              {t(`type.${type}`)}
            </Checkbox>
          ))}
        </Boxes>
        <Boxes
          label={t('administration.sla.priorities')}
          any={t('administration.policy.any.priorities')}
          value={scope.priorities.map(String)}
          onChange={chosen =>
            onChange({
              ...scope,
              priorities: PRIORITIES.filter(priority =>
                chosen.includes(String(priority)),
              ),
            })
          }
        >
          {PRIORITIES.map(priority => (
            <Checkbox key={priority} value={String(priority)}>
              {t(`priority.${priority}`)}
            </Checkbox>
          ))}
        </Boxes>
      </div>
      <div className={classes.row}>
        <DefinitionChoice {...listOf('services')} />
        <DefinitionChoice {...listOf('offerings')} />
        <EntityChoice {...listOf('units')} />
        <EntityChoice {...listOf('entities')} />
      </div>
    </>
  );
}

/** A few choices, of which none means any. */
function Boxes(props: {
  label: string;
  any: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  children: ReactNode;
}) {
  const { label, any, value, onChange, children } = props;
  return (
    <CheckboxGroup
      label={label}
      description={value.length === 0 ? any : undefined}
      value={[...value]}
      onChange={onChange}
    >
      {children}
    </CheckboxGroup>
  );
}
