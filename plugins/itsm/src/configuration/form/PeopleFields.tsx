import {
  EntityPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChosenTags } from '../../administration/policies/scope/ChosenTags';
import { errorOfChosen } from '../../administration/policies/scope/errorOfChosen';
import { PickToAdd } from '../../dialogs';
import { useRefTitles } from '../../refTitles';
import { RefPicker } from '../RefPicker';
import { FieldGroup } from './FieldGroup';
import type { ItemForm } from './useItemForm';

/** Catalog kinds that each reference may be of. */
const KINDS = {
  owner: ['Group', 'User'],
  supportGroup: ['Group'],
  system: ['System'],
} as const;

/** Who an item belongs to, and what it is part of and needs. */
export function PeopleFields({ form }: { form: ItemForm }) {
  const { t } = useItsmTranslation();
  const { draft } = form;
  const { titleOf, learn } = useRefTitles(draft.dependsOn);
  const picker = (field: keyof typeof KINDS, description?: string) => (
    <RefPicker
      name={field}
      label={t(`configuration.field.${field}`)}
      description={description}
      kinds={KINDS[field]}
      isRequired={field === 'owner'}
      value={draft[field]}
      onChange={ref => form.set({ [field]: ref })}
      error={form.errorAt(field)}
    />
  );
  const label = t('configuration.field.dependsOn');
  const error = errorOfChosen(
    place => form.errorAt(place ? `dependsOn.${place}` : 'dependsOn'),
    draft.dependsOn,
    titleOf,
  );
  return (
    <FieldGroup legend={t('configuration.section.people')}>
      {picker('owner')}
      {picker('supportGroup', t('configuration.supportGroupHint'))}
      {picker('system')}
      <ChosenTags
        label={label}
        any={t('configuration.noDependencies')}
        value={draft.dependsOn}
        titleOf={titleOf}
        onChange={dependsOn => form.set({ dependsOn })}
      >
        <PickToAdd
          onAdd={item => {
            learn(item);
            form.set({
              dependsOn: [...new Set([...draft.dependsOn, item.ref])],
            });
          }}
        >
          {field => (
            <EntityPicker
              label={label}
              kinds={['Component', 'Resource']}
              error={error}
              {...field}
            />
          )}
        </PickToAdd>
      </ChosenTags>
    </FieldGroup>
  );
}
