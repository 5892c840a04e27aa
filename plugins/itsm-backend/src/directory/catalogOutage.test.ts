import { TestDatabases } from '@backstage/backend-test-utils';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const HOUR = 3_600_000;

/** The catalog answers nothing any more. */
function breakCatalog({ catalog }: Desk) {
  const down = async (): Promise<never> => {
    throw new Error('connect ECONNREFUSED');
  };
  catalog.getEntityByRef = down;
  catalog.getEntitiesByRefs = down;
  catalog.streamEntities = async function* stream() {
    throw new Error('connect ECONNREFUSED');
  };
}

describe('with the catalog down', () => {
  let desk: Desk;
  let ref: string;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    const fields = { system: 'system:default/payroll' };
    ref = (await desk.as('ana').file({ offering: 'update-page', fields })).ref;
    await desk.as('hugo').see(ref);
    breakCatalog(desk);
    desk.clock.pass(HOUR);
  });
  afterAll(() => desk.settle());

  it('tickets go on: read, answered, worked, filed', async () => {
    expect(await desk.as('ana').see(ref)).toMatchObject({
      primaryEntity: { ref: 'system:default/payroll', title: 'payroll' },
      team: { title: 'Web Team' },
    });
    await desk.as('hugo').act(ref, 'start');
    await desk.as('ana').say(ref, 'Thank you');
    await desk.as('hugo').act(ref, 'dispatch', { team: groupRef('desk') });
    expect((await desk.as('ana').file()).team.ref).toBe(groupRef('web'));
    expect(await desk.as('luz').list({ chip: 'myUnits' })).toHaveLength(2);
  });

  it('somebody whom nobody has met yet is served as well', async () => {
    const { ref: filed } = await desk.as('vera').file();
    expect((await desk.as('vera').see(filed)).requester.name).toBe('vera');
  });

  it('what needs the catalog says so and asks to try again', async () => {
    const body = {
      offering: 'update-page',
      description: 'x',
      fields: { system: 'system:default/payroll' },
    };
    expect(await desk.as('ana').refused('createTicket', { body })).toMatch(
      /^503 The catalog did not answer .*try again in a moment/,
    );
    expect(
      await desk.as('hugo').refused('addWatcher', {
        params: { ref },
        body: { person: userRef('wanda') },
      }),
    ).toMatch(/^503 The catalog did not answer/);
  });
});
