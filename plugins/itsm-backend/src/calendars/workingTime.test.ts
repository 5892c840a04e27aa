import { TestDatabases } from '@backstage/backend-test-utils';
import type { EndpointArguments } from '@mesa-itsm/backstage-plugin-itsm-common';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

type Query = EndpointArguments<'computeWorkingTime'>['body'];

const nineToSix = [{ from: '09:00', to: '18:00' }];
const OFFICE: Query['calendar'] = {
  timeZone: 'America/Mexico_City',
  weekly: {
    monday: nineToSix,
    tuesday: nineToSix,
    wednesday: nineToSix,
    thursday: nineToSix,
    friday: nineToSix,
  },
};
const HOUR = 3_600_000;

describe('working time that is asked for', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
  });

  const ask = (query: Omit<Query, 'calendar'> & { calendar?: object }) =>
    desk.as('ana').ok('computeWorkingTime', {
      body: { calendar: OFFICE, ...query } as Query,
    });
  const due = async (
    start: string,
    duration: string | number,
    rest: object = {},
  ) => (await ask({ due: { start, duration }, ...rest })).due;
  const refused = (body: object) =>
    desk
      .as('ana')
      .refused('computeWorkingTime', { body: { calendar: OFFICE, ...body } });

  it('is due at closing time, at the next opening, or after a holiday', async () => {
    expect(await due('2025-03-12T09:00:00-06:00', 'PT9H')).toEqual({
      at: '2025-03-13T00:00:00.000Z',
      workingMs: 9 * HOUR,
    });
    expect(await due('2025-03-15T11:00:00-06:00', 'PT0S')).toEqual({
      at: '2025-03-17T15:00:00.000Z',
      workingMs: 0,
    });
    const calendar = {
      ...OFFICE,
      holidays: [{ name: 'Natalicio', date: '2025-03-17' }],
    };
    expect(
      await due('2025-03-14T17:00:00-06:00', 4 * HOUR, { calendar }),
    ).toMatchObject({ at: '2025-03-18T18:00:00.000Z' });
  });

  it('turns working days into working time', async () => {
    expect(await due('2025-03-10T16:00:00Z', 'P2WD')).toEqual({
      at: '2025-03-13T00:00:00.000Z',
      workingMs: 26 * HOUR,
    });
  });

  it('leaves pauses out, whether they overlap or lie outside of hours', async () => {
    const pauses = [
      { from: '2025-03-10T18:00:00Z', to: '2025-03-11T02:00:00Z' },
      { from: '2025-03-10T20:00:00Z', to: '2025-03-11T16:00:00Z' },
    ];
    // 8 h from Monday 09:00, paused from 12:00 to Tuesday 10:00.
    expect(await due('2025-03-10T15:00:00Z', 'PT8H', { pauses })).toMatchObject(
      { at: '2025-03-11T21:00:00.000Z' },
    );
    expect(
      await ask({
        pauses,
        elapsed: {
          from: '2025-03-10T15:00:00Z',
          to: '2025-03-11T21:00:00Z',
        },
      }),
    ).toEqual({ elapsed: { workingMs: 8 * HOUR } });
  });

  it('is due when a pause begins where it fits exactly before it', async () => {
    const pauses = [
      { from: '2025-03-10T18:00:00Z', to: '2025-03-10T20:00:00Z' },
    ];
    expect(await due('2025-03-10T15:00:00Z', 'PT3H', { pauses })).toMatchObject(
      { at: '2025-03-10T18:00:00.000Z' },
    );
    expect(await due('2025-03-10T18:30:00Z', 0, { pauses })).toMatchObject({
      at: '2025-03-10T20:00:00.000Z',
    });
  });

  it('counts hours that overlap once, reversed intervals not at all', async () => {
    const calendar = {
      timeZone: 'UTC',
      weekly: {
        monday: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    };
    expect(
      await ask({
        calendar,
        elapsed: { from: '2025-03-10T00:00:00Z', to: '2025-03-11T00:00:00Z' },
      }),
    ).toEqual({ elapsed: { workingMs: 4 * HOUR } });
    expect(
      await ask({
        elapsed: { from: '2025-03-11T00:00:00Z', to: '2025-03-10T00:00:00Z' },
      }),
    ).toEqual({ elapsed: { workingMs: 0 } });
  });

  it('is never due in a calendar that is always closed', async () => {
    const calendar = { timeZone: 'UTC' };
    expect(await due('2025-03-10T00:00:00Z', 'PT1H', { calendar })).toEqual({
      at: null,
      workingMs: HOUR,
    });
    expect(await due('2025-03-10T00:00:00Z', 'P1WD', { calendar })).toEqual({
      at: null,
      workingMs: null,
    });
  });

  it.each<[string, object, RegExp]>([
    [
      'an unknown zone',
      {
        calendar: { timeZone: 'America/Merida_Norte' },
        due: { start: '2025-03-10T00:00:00Z', duration: 'PT1H' },
      },
      /calendar\.timeZone: must be a time zone/,
    ],
    [
      'a day as so many hours',
      { due: { start: '2025-03-10T00:00:00Z', duration: 'P1D' } },
      /due\.duration: must be a duration such as PT4H/,
    ],
    [
      'a negative duration',
      { due: { start: '2025-03-10T00:00:00Z', duration: -1 } },
      /due\.duration/,
    ],
    [
      'a time that no day has',
      {
        calendar: {
          timeZone: 'UTC',
          weekly: { monday: [{ from: '09:00', to: '25:00' }] },
        },
        due: { start: '2025-03-10T00:00:00Z', duration: 'PT1H' },
      },
      /calendar\.weekly\.monday\.0\.to: must be a time/,
    ],
    [
      'two questions at once',
      {
        due: { start: '2025-03-10T00:00:00Z', duration: 'PT1H' },
        elapsed: { from: '2025-03-10T00:00:00Z', to: '2025-03-10T00:00:00Z' },
      },
      /needs exactly one of "due" and "elapsed"/,
    ],
    ['no question', {}, /needs exactly one of "due" and "elapsed"/],
    [
      'the year 9999',
      { due: { start: '9999-03-10T00:00:00Z', duration: 'PT1H' } },
      /due\.start: must lie between the years 1900 and 2199/,
    ],
  ])('refuses %s', async (_, body, message) => {
    expect(await refused(body)).toMatch(message);
  });
});
