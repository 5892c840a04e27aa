import type {
  DefinitionKind,
  DefinitionSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Directory } from '../../directory/Directory';
import type { DocumentPath } from '../documents/DefinitionDocument';

interface GroupReference {
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
  ChangeTemplate: spec => team(spec.team),
  Offering: spec => [
    ...team(spec.team),
    ...spec.units.map((ref, index) => ({
      ref,
      path: ['spec', 'units', index],
    })),
  ],
  SlaPolicy: spec =>
    spec.appliesTo.units.map((ref, index) => ({
      ref,
      path: ['spec', 'appliesTo', 'units', index],
    })),
  EscalationPolicy: spec =>
    spec.steps.flatMap(({ moveTo }, index) =>
      moveTo ? [{ ref: moveTo, path: ['spec', 'steps', index, 'moveTo'] }] : [],
    ),
  RoutingPolicy: spec => [
    { ref: spec.fallbackTeam, path: ['spec', 'fallbackTeam'] },
  ],
};

/** A group that a definition names and the catalog does not have. @internal */
export interface UnknownGroup<T> {
  definition: T;
  path: DocumentPath;
  message: string;
}

/**
 * The groups that the catalog does not have. The catalog is asked only when
 * a group is named at all, and not believed before it is known.
 *
 * @internal
 */
export async function unknownGroups<
  T extends { kind: DefinitionKind; spec: DefinitionSpec<DefinitionKind> },
>(
  definitions: readonly T[],
  directory: Pick<Directory, 'organisation'>,
): Promise<UnknownGroup<T>[]> {
  const named = definitions.flatMap(definition =>
    groupReferences(definition).map(reference => ({
      definition,
      ...reference,
    })),
  );
  if (named.length === 0) {
    return [];
  }
  const organisation = await directory.organisation();
  return organisation.isKnown
    ? named
        .filter(({ ref }) => !organisation.group(ref))
        .map(({ definition, ref, path }) => ({
          definition,
          path,
          message: `${ref} is not in the catalog; create the group or correct the reference`,
        }))
    : [];
}

function groupReferences(definition: {
  kind: DefinitionKind;
  spec: DefinitionSpec<DefinitionKind>;
}): GroupReference[] {
  const reader = readers[definition.kind] as Reader<DefinitionKind> | undefined;
  return reader?.(definition.spec) ?? [];
}
