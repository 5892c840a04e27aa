import { createOfficeTime } from './createOfficeTime';
import type { DemoFiling } from './DemoScenario';
import { filingOf } from './filingOf';

const local = (text: string) => Date.parse(`${text}:00-06:00`);
/** A Wednesday; the desk is filled on the one after. */
const FILED = local('2026-03-11T11:00');
const FILLED = local('2026-03-18T11:00');

const sent = (filing: Partial<DemoFiling>) =>
  filingOf(
    { id: 'x', title: 'x', description: 'x', ...filing },
    {
      office: createOfficeTime(FILLED, 'America/Mexico_City'),
      at: FILED,
      refOf: id => `INC-${id}`,
    },
  );
const change = (window: NonNullable<DemoFiling['change']>['window']) =>
  sent({ type: 'change', change: { kind: 'normal', window } });

describe('what is filed', () => {
  it('is a change with a window that hangs on its filing', () => {
    expect(
      change({ from: 'filing', day: 3, at: '19:00', hours: 2 }),
    ).toMatchObject({
      changeKind: 'normal',
      plannedStart: '2026-03-17T01:00:00.000Z',
      plannedEnd: '2026-03-17T03:00:00.000Z',
    });
  });

  it('is a change whose window lies ahead of the filling', () => {
    expect(
      change({ from: 'filling', week: 1, weekday: 7, at: '02:00', hours: 4 }),
    ).toMatchObject({
      plannedStart: '2026-03-29T08:00:00.000Z',
      plannedEnd: '2026-03-29T12:00:00.000Z',
    });
  });

  it('names teams and other tickets by reference', () => {
    expect(
      sent({
        type: 'problem',
        team: 'databases',
        links: [{ kind: 'investigates', to: '000001' }],
        parent: '000002',
      }),
    ).toEqual({
      type: 'problem',
      title: 'x',
      description: 'x',
      team: 'group:default/databases',
      links: [{ kind: 'investigates', ref: 'INC-000001' }],
      parent: 'INC-000002',
    });
  });
});
