import { Link } from '@backstage/ui';
import type { EntityView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RiApps2Line,
  RiBox3Line,
  RiGroupLine,
  RiHardDrive2Line,
  RiNodeTree,
  RiPlugLine,
} from '@remixicon/react';
import { Pill } from './Pill';
import { useEntityHref } from './useEntityHref';

const ICONS: Record<string, typeof RiBox3Line> = {
  system: RiApps2Line,
  component: RiBox3Line,
  api: RiPlugLine,
  resource: RiHardDrive2Line,
  domain: RiNodeTree,
  group: RiGroupLine,
};

/** @public */
export interface EntityTagProps {
  entity: Pick<EntityView, 'ref' | 'title'>;
  /** Plain text, for rows that are links themselves. */
  plain?: boolean;
}

/** An entity of the catalog as a tag that leads to its page. @public */
export function EntityTag({ entity, plain }: EntityTagProps) {
  const href = useEntityHref(entity.ref);
  const Icon = ICONS[entity.ref.split(':', 1)[0]] ?? RiBox3Line;
  return (
    <Pill icon={<Icon />} title={entity.ref}>
      {href && !plain ? (
        <Link href={href} variant="body-small">
          {entity.title}
        </Link>
      ) : (
        entity.title
      )}
    </Pill>
  );
}
