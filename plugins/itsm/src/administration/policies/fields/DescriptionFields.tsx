import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { TextInput } from '../../../dialogs';
import type { TitleDraft } from '../../editor/draft/titleDraft';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import type { ErrorAt } from '../../editor/issues/fieldErrors';

/** What a definition is about, in both languages or not at all. */
export function DescriptionFields(props: {
  description: TitleDraft;
  onChange: (description: TitleDraft) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const { description, onChange, errorAt } = props;
  return (
    <div className={classes.row}>
      {(['en', 'es'] as const).map(language => (
        <TextInput
          key={language}
          name={`description.${language}`}
          label={t(`administration.policy.description.${language}`)}
          rows={2}
          value={description[language]}
          onChange={text => onChange({ ...description, [language]: text })}
          // One text for both is found wrong as a whole.
          error={errorAt(`description.${language}`) ?? errorAt('description')}
        />
      ))}
    </div>
  );
}
