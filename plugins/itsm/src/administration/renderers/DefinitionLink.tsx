import { Link } from '@backstage/ui';
import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmRoutes } from '../../routing';
import { useDefinitionTitle } from './DefinitionTitles';

/** Another definition that this one names, by its title. */
export function DefinitionLink(props: { kind: DefinitionKind; name: string }) {
  const { kind, name } = props;
  const routes = useItsmRoutes();
  const title = useDefinitionTitle(kind, name);
  const open = encodeURIComponent(`${kind}/${name}`);
  return <Link href={`${routes.administration()}?open=${open}`}>{title}</Link>;
}
