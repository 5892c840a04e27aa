import type { ImportedTicket } from '@mesa-itsm/backstage-plugin-itsm-common';
import { createHash } from 'node:crypto';

/**
 * By what the first updates of a ticket are known again. Only what an update
 * says of its own moment counts: row numbers move, and exports write solution,
 * stamps and counters of today into rows of yesterday.
 *
 * @internal
 */
export function hashUpdates(
  updates: ImportedTicket['updates'],
  count: number,
): string {
  const hash = createHash('sha256');
  for (const update of updates.slice(0, count)) {
    hash.update(
      JSON.stringify([
        Date.parse(update.at),
        update.by ?? null,
        update.status,
        update.pendingReason ?? null,
        update.team ?? null,
        update.assignee ?? null,
        update.impact,
        update.urgency,
        update.primaryEntity ?? null,
      ]),
    );
  }
  return hash.digest('hex');
}
