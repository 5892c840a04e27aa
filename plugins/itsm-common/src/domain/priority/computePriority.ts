import type { PriorityMatrixSpec } from '../../definitions';
import type { Impact, Priority, Urgency } from './levels';

/**
 * Looks the priority up in the matrix. It is computed at every write and
 * never typed by anybody (Mesa semantics 3.2).
 *
 * @public
 */
export function computePriority(
  matrix: PriorityMatrixSpec,
  impact: Impact,
  urgency: Urgency,
): Priority {
  return matrix.rows[impact][urgency];
}

/** The matrix that holds until somebody defines another. @public */
export const DEFAULT_PRIORITY_MATRIX: PriorityMatrixSpec = {
  rows: {
    organisation: { critical: 1, high: 1, medium: 2, low: 4 },
    service: { critical: 1, high: 2, medium: 3, low: 4 },
    person: { critical: 2, high: 3, medium: 3, low: 4 },
  },
};
