import { TestDatabases } from '@backstage/backend-test-utils';
import { type Desk, MONDAY, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('instants of a filter', () => {
  let desk: Desk;
  const refs: Record<string, string> = {};
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    for (const at of [
      // In Madrid, 02:30 of that night comes twice.
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2028-02-28T23:59:59.999Z',
      '2028-02-29T12:00:00Z',
      '2028-03-01T00:00:00Z',
    ]) {
      desk.clock.time = Date.parse(at);
      refs[at] = (await desk.as('ana').file()).ref;
    }
    await desk.settle();
  });
  afterAll(() => {
    desk.clock.time = MONDAY;
  });

  it.each([
    [
      'the first of two equal hours',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:31:00+02:00',
      ['2026-10-25T00:30:00Z'],
    ],
    [
      'the second of two equal hours',
      '2026-10-25T02:30:00+01:00',
      '2026-10-25T02:31:00+01:00',
      ['2026-10-25T01:30:00Z'],
    ],
    [
      'a day of 25 hours',
      '2026-10-25T00:00:00+02:00',
      '2026-10-26T00:00:00+01:00',
      ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ],
    [
      'a leap day',
      '2028-02-29T00:00:00Z',
      '2028-03-01T00:00:00Z',
      ['2028-02-29T12:00:00Z'],
    ],
    [
      'a leap day far east of here',
      '2028-02-29T00:00:00+14:00',
      '2028-03-01T00:00:00+14:00',
      ['2028-02-28T23:59:59.999Z'],
    ],
    [
      'a leap day far west of here',
      '2028-02-29T00:00:00-12:00',
      '2028-03-01T00:00:00-12:00',
      ['2028-03-01T00:00:00Z'],
    ],
  ])('mean %s exactly', async (_what, createdFrom, createdUntil, expected) => {
    const found = await desk
      .as('hugo')
      .list({ createdFrom, createdUntil, order: 'asc' });
    // Noon of a leap day is in it wherever the day begins.
    expect(found.filter(ref => ref !== refs['2028-02-29T12:00:00Z'])).toEqual(
      expected
        .map(at => refs[at])
        .filter(ref => ref !== refs['2028-02-29T12:00:00Z']),
    );
  });

  it.each([
    '2027-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:00+25:00',
    '2026-01-01',
    '+275760-09-14T00:00:00Z',
  ])('that never come are refused: %s', async createdFrom => {
    expect(
      await desk.as('hugo').refused('listTickets', { query: { createdFrom } }),
    ).toMatch(/^400 createdFrom: /);
  });
});
