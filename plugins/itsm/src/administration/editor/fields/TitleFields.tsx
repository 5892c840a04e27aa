import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { TextInput } from '../../../dialogs';
import type { TitleDraft } from '../draft/titleDraft';
import type { ErrorAt } from '../issues/fieldErrors';

/** A title in both languages of the product. */
export function TitleFields(props: {
  title: TitleDraft;
  onChange: (title: TitleDraft) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const { title, onChange, errorAt } = props;
  return (
    <>
      {(['en', 'es'] as const).map(language => (
        <TextInput
          key={language}
          name={`title.${language}`}
          label={t(`administration.editor.title.${language}`)}
          isRequired
          value={title[language]}
          onChange={text => onChange({ ...title, [language]: text })}
          // One text for both is found wrong as a whole.
          error={errorAt(`title.${language}`) ?? errorAt('title')}
        />
      ))}
    </>
  );
}
