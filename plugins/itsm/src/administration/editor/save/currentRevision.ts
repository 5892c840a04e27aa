import type { ApplyResult } from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * The revision in force when a definition was tried: 0 when there was none,
 * undefined when it cannot be told from a refusal.
 */
export function currentRevision(result: ApplyResult): number | undefined {
  const [change] = result.changes;
  if (!change || change.revision === undefined) {
    return undefined;
  }
  switch (change.action) {
    case 'created':
      return 0;
    case 'updated':
      return change.revision - 1;
    default:
      return change.revision;
  }
}
