import type { ImportedUpdate } from './importedHistory';
import {
  type ImportError,
  importError,
  type ImportRepair,
} from './importProblems';

const DAY_MS = 86_400_000;

/**
 * The updates with instants that never run backwards. Clocks of nodes differ
 * and exports round: an update that is dated after one that follows it is
 * dated back to that one, up to a day; further apart it is a mistake that
 * somebody has to look at.
 *
 * @public
 */
export function datedUpdates(
  updates: readonly ImportedUpdate[],
  start: { openedAt: number; lastEventAt: number },
): {
  updates: ImportedUpdate[];
  repairs: ImportRepair[];
  errors: ImportError[];
} {
  const repairs: ImportRepair[] = [];
  const errors: ImportError[] = [];
  const dated = updates.map(update => ({ ...update }));
  for (let index = dated.length - 2; index >= 0; index -= 1) {
    const update = dated[index];
    const next = dated[index + 1];
    if (next.at < update.at) {
      if (update.at - next.at > DAY_MS) {
        errors.push(importError('timeBackwards', 'at', { row: next.row }));
      }
      repairs.push({ row: next.row, code: 'timeBackwards' });
      update.at = next.at;
    }
  }
  repairs.reverse();
  for (const update of dated) {
    if (update.at < start.openedAt) {
      if (start.openedAt - update.at > DAY_MS) {
        errors.push(importError('timeBackwards', 'at', { row: update.row }));
      }
      repairs.push({ row: update.row, code: 'beforeOpening' });
      update.at = start.openedAt;
    }
    if (update.at < start.lastEventAt) {
      repairs.push({ row: update.row, code: 'timeHeld' });
      update.at = start.lastEventAt;
    }
  }
  return { updates: dated, repairs, errors };
}
