import { Text } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../dialogs';
import type { ChangeTemplates } from './useChangeTemplates';

/** The template from which a standard change is made. */
export function TemplateChoice(props: {
  templates: ChangeTemplates;
  value: string | undefined;
  onChange: (name: string | undefined) => void;
  error: string | undefined;
}) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { templates } = props;
  if (!templates.items) {
    return templates.error ? (
      <ErrorNotice error={templates.error} onRetry={templates.refresh} />
    ) : (
      <LoadingBlock lines={1} lineHeight={48} />
    );
  }
  if (templates.items.length === 0) {
    return <Text color="warning">{t('newTicket.template.none')}</Text>;
  }
  return (
    <ChoiceInput
      name="template"
      label={t('newTicket.template.label')}
      description={t('newTicket.template.help')}
      isRequired
      options={templates.items.map(({ name, title }) => ({
        id: name,
        label: localized(title),
      }))}
      value={props.value}
      onChange={props.onChange}
      error={props.error}
    />
  );
}
