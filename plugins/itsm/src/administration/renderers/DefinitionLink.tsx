import { Link } from '@backstage/ui';
import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmRoutes } from '../../routing';

/** Another definition that this one names. */
export function DefinitionLink(props: { kind: DefinitionKind; name: string }) {
  const routes = useItsmRoutes();
  const open = encodeURIComponent(`${props.kind}/${props.name}`);
  return (
    <Link href={`${routes.administration()}?open=${open}`}>{props.name}</Link>
  );
}
