import { Link, Text } from '@backstage/ui';
import type {
  DefinitionKind,
  SlaClockView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../../routing';

/** A definition as it was counted with; whoever may read it is led there. */
export function RevisionLink(props: {
  kind: DefinitionKind;
  definition: Pick<
    SlaClockView['terms'][number]['policy'],
    'name' | 'title' | 'revision'
  >;
}) {
  const { kind, definition } = props;
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  const title = localized(definition.title);
  const query = new URLSearchParams({
    open: `${kind}/${definition.name}`,
    revision: String(definition.revision),
  });
  return (
    <span>
      {me?.can.readDefinitions ? (
        <Link href={`${routes.administration()}?${query}`}>{title}</Link>
      ) : (
        title
      )}{' '}
      <Text variant="body-small" color="secondary">
        {t('sla.term.revision', { revision: String(definition.revision) })}
      </Text>
    </span>
  );
}
