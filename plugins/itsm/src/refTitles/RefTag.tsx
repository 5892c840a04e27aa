import { EntityTag } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useRefTitles } from './useRefTitles';

/** A bare reference as a tag; the catalog is asked what it is called. */
export function RefTag({ entityRef }: { entityRef: string }) {
  const { titleOf } = useRefTitles([entityRef]);
  return <EntityTag entity={{ ref: entityRef, title: titleOf(entityRef) }} />;
}
