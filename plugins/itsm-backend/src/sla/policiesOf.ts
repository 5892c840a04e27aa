import type { SlaPolicyAtRevision } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../definitions/Definitions';

const KNOWN = new WeakMap<DefinitionSnapshot, readonly SlaPolicyAtRevision[]>();

/** The policies that are in force. @internal */
export function policiesOf(
  definitions: DefinitionSnapshot,
): readonly SlaPolicyAtRevision[] {
  const known = KNOWN.get(definitions);
  if (known) {
    return known;
  }
  const policies = definitions
    .list('SlaPolicy')
    .filter(({ retired }) => !retired)
    .map(({ name, revision, spec }) => ({ name, revision, ...spec }));
  KNOWN.set(definitions, policies);
  return policies;
}
