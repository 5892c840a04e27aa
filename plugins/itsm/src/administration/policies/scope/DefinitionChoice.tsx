import { Select } from '@backstage/ui';
import {
  FieldErrorScope,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useDefinitionOptions } from '../fields/useDefinitionOptions';
import { ChosenTags } from './ChosenTags';
import { errorOfChosen } from './errorOfChosen';
import type { ScopeListProps } from './scopeList';

/** With more of them, people search. */
const SEARCHED = 15;

/** Offerings or services that a policy is for. */
export function DefinitionChoice(
  props: ScopeListProps<'offerings' | 'services'>,
) {
  const { t } = useItsmTranslation();
  const { list, value, onChange, errorAt } = props;
  const kind = list === 'offerings' ? 'Offering' : 'Service';
  const options = useDefinitionOptions(kind, value);
  const label = t(`administration.sla.${list}`);
  const name = `appliesTo.${list}`;
  const titleOf = (chosen: string) =>
    options.find(({ id }) => id === chosen)?.label ?? chosen;
  return (
    <ChosenTags
      label={label}
      any={t(`administration.policy.any.${list}`)}
      value={value}
      titleOf={titleOf}
      onChange={onChange}
    >
      <FieldErrorScope
        name={name}
        error={errorOfChosen(errorAt, value, titleOf)}
      >
        <Select
          name={name}
          label={label}
          placeholder={t('ticket.choose')}
          selectionMode="multiple"
          validationBehavior="aria"
          options={options}
          search={options.length > SEARCHED || undefined}
          value={[...value]}
          onChange={chosen => onChange(chosen.map(String))}
        />
      </FieldErrorScope>
    </ChosenTags>
  );
}
