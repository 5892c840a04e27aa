import type { PendingParty } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionSnapshot } from '../definitions/Definitions';

/** Whose move it is while a ticket is pending for this reason. @internal */
export function waitsFor(
  definitions: DefinitionSnapshot,
  reason: string | undefined,
): PendingParty | undefined {
  return definitions
    .codeList('pendingReason')
    ?.codes.find(code => code.code === reason)?.waitsFor;
}
