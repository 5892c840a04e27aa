import { ITEM_KINDS } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  UnitPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { PickToAdd } from '../../../dialogs';
import { useRefTitles } from '../../../refTitles';
import { ChosenTags } from './ChosenTags';
import { errorOfChosen } from './errorOfChosen';
import type { ScopeListProps } from './scopeList';

/** Units or configuration items of the catalog that a policy is for. */
export function EntityChoice(props: ScopeListProps<'units' | 'entities'>) {
  const { t } = useItsmTranslation();
  const { list, value, onChange, errorAt } = props;
  const { titleOf, learn } = useRefTitles(value);
  const label = t(`administration.sla.${list}`);
  const error = errorOfChosen(errorAt, value, titleOf);
  return (
    <ChosenTags
      label={label}
      any={t(`administration.policy.any.${list}`)}
      value={value}
      titleOf={titleOf}
      onChange={onChange}
    >
      <PickToAdd
        onAdd={item => {
          learn(item);
          onChange([...new Set([...value, item.ref])]);
        }}
      >
        {field =>
          list === 'units' ? (
            <UnitPicker label={label} error={error} {...field} />
          ) : (
            <EntityPicker
              label={label}
              kinds={ITEM_KINDS}
              error={error}
              {...field}
            />
          )
        }
      </PickToAdd>
    </ChosenTags>
  );
}
