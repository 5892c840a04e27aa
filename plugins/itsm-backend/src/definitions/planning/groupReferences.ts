import type {
  DefinitionKind,
  DefinitionSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DocumentPath } from '../documents/DefinitionDocument';

/** A group of the catalog that a definition names. @internal */
export interface GroupReference {
  ref: string;
  path: DocumentPath;
}

type Reader<K extends DefinitionKind> = (
  spec: DefinitionSpec<K>,
) => GroupReference[];

const team = (ref: string | undefined): GroupReference[] =>
  ref ? [{ ref, path: ['spec', 'team'] }] : [];

const readers: { [K in DefinitionKind]?: Reader<K> } = {
  Service: spec => team(spec.team),
  Offering: spec => [
    ...team(spec.team),
    ...spec.units.map((ref, index) => ({
      ref,
      path: ['spec', 'units', index],
    })),
  ],
  RoutingPolicy: spec => [
    { ref: spec.fallbackTeam, path: ['spec', 'fallbackTeam'] },
  ],
};

/** Every group that a definition names. @internal */
export function groupReferences(definition: {
  kind: DefinitionKind;
  spec: DefinitionSpec<DefinitionKind>;
}): GroupReference[] {
  const reader = readers[definition.kind] as Reader<DefinitionKind> | undefined;
  return reader?.(definition.spec) ?? [];
}
