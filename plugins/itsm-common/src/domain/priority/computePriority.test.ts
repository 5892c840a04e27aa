import { priorityMatrixSpecSchema } from '../../definitions';
import { effectivePriority } from '../tickets/ticketState';
import { computePriority, DEFAULT_PRIORITY_MATRIX } from './computePriority';
import { IMPACTS, URGENCIES } from './levels';

/** Mesa semantics 3.2: impact down, urgency across. */
const GOLDEN = {
  organisation: [1, 1, 2, 4],
  service: [1, 2, 3, 4],
  person: [2, 3, 3, 4],
} as const;

describe('computePriority', () => {
  it.each(
    IMPACTS.flatMap(impact =>
      URGENCIES.map(
        (urgency, column) => [impact, urgency, GOLDEN[impact][column]] as const,
      ),
    ),
  )('gives for impact %s and urgency %s P%s', (impact, urgency, expected) => {
    expect(computePriority(DEFAULT_PRIORITY_MATRIX, impact, urgency)).toBe(
      expected,
    );
  });

  it('follows another matrix', () => {
    const flat = { critical: 4, high: 4, medium: 4, low: 1 };
    const matrix = priorityMatrixSpecSchema.parse({
      rows: { organisation: flat, service: flat, person: flat },
    });
    expect(computePriority(matrix, 'organisation', 'critical')).toBe(4);
    expect(computePriority(matrix, 'person', 'low')).toBe(1);
  });

  it('ships a matrix that its own schema takes', () => {
    expect(priorityMatrixSpecSchema.parse(DEFAULT_PRIORITY_MATRIX)).toEqual(
      DEFAULT_PRIORITY_MATRIX,
    );
  });

  it('lets an override count until it is withdrawn', () => {
    expect(
      effectivePriority({ priorityComputed: 3, priorityOverride: 1 }),
    ).toBe(1);
    expect(effectivePriority({ priorityComputed: 3 })).toBe(3);
  });
});
