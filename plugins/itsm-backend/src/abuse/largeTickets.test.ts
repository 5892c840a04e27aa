import { TestDatabases } from '@backstage/backend-test-utils';
import { checkTicket } from '../__testUtils__/checkTicket';
import { document } from '../definitions/definitionFixtures';
import { applyDefinitions } from '../__testUtils__/hostServices';
import { userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const choices = (count: number) =>
  numbers(count).map(at => ({ value: `v${at}`, label: `Choice ${at}` }));

describe.each(databases.eachSupportedId())('a large ticket on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  it('has 200 extra fields with 100 values each, filtered by any of them', async () => {
    const fields = numbers(200).map(at => ({
      id: `field${at}`,
      label: `Field ${at}`,
      type: 'multiChoice',
      filterable: true,
      choices: choices(100),
    }));
    await applyDefinitions(desk.knex, [
      document('Offering', 'wide', { title: 'Wide', service: 'site', fields }),
    ]);
    const values = choices(100).map(({ value }) => value);
    const answers = Object.fromEntries(
      fields.map(({ id: it }) => [it, values]),
    );
    const filed = await desk
      .as('ana')
      .file({ offering: 'wide', fields: answers });
    expect(filed.fields).toHaveLength(200);
    expect(await desk.as('hugo').list({ field: 'field199=v99' })).toEqual([
      filed.ref,
    ]);
    const edited = await desk.as('hugo').ok('updateTicket', {
      params: { ref: filed.ref },
      body: { version: filed.version, fields: { field7: ['v1'] } },
    });
    expect(edited.fields.map(({ value }) => value)).toEqual([['v1']]);
    expect(await desk.as('hugo').list({ field: 'field199=v99' })).toEqual([]);
    await checkTicket(desk, filed.ref);

    expect(
      await desk.as('ana').refused('createTicket', {
        body: {
          offering: 'wide',
          description: 'x',
          fields: { ...answers, one: 'x', more: 'x' },
        },
      }),
    ).toMatch(/^400 fields: /);
  });

  it('is asked for with a list of 10,000 choices', async () => {
    await applyDefinitions(desk.knex, [
      document('Offering', 'long', {
        title: 'Long',
        service: 'site',
        fields: [
          {
            id: 'place',
            label: 'Place',
            type: 'choice',
            filterable: true,
            choices: choices(10_000),
          },
        ],
      }),
    ]);
    const form = await desk
      .as('ana')
      .ok('getOffering', { params: { name: 'long' } });
    expect(form.fields[0]).toMatchObject({ type: 'choice' });
    const { ref, fields } = await desk
      .as('ana')
      .file({ offering: 'long', fields: { place: 'v9999' } });
    expect(fields).toMatchObject([{ value: 'v9999' }]);
    expect(await desk.as('hugo').list({ field: 'place=v9999' })).toEqual([ref]);
    const refused = await desk.as('ana').raw('createTicket', {
      body: {
        offering: 'long',
        description: 'x',
        fields: { place: 'v10000' },
      },
    });
    expect(refused.status).toBe(400);
    // What could have been chosen is not sent along.
    expect(JSON.stringify(refused.body).length).toBeLessThan(50_000);

    const tooMany = {
      apiVersion: 'mesa-itsm/v1',
      kind: 'Offering',
      metadata: { name: 'longer' },
      spec: {
        title: 'Longer',
        service: 'site',
        fields: [
          { id: 'place', label: 'P', type: 'choice', choices: choices(10_001) },
        ],
      },
    };
    expect(
      (
        await desk.as('marta').raw('applyDefinitions', {
          body: { documents: [tooMany] },
        })
      ).status,
    ).toBe(400);
  });

  it('has 2,000 watchers, who are told, shut out and let in again', async () => {
    const { ref } = await desk.as('ana').file();
    const { id: ticketId } = await desk.knex('ticket').where({ ref }).first();
    const people = numbers(1_999).map(at => `watcher-${at}`);
    await desk.knex.batchInsert(
      'person',
      people.map(person => ({
        id: person,
        entity_ref: userRef(person),
        name: person,
        created_at: 0,
      })),
      400,
    );
    await desk.knex.batchInsert(
      'ticket_person',
      people.map(person => ({
        ticket_id: ticketId,
        person_id: person,
        role: 'watcher',
      })),
      400,
    );
    const isWatcher = (person: string) =>
      person.includes('watcher-') || person === userRef('carlos');
    const hugo = desk.as('hugo');
    const told = async () => {
      await desk.settle();
      return desk.sent
        .splice(0)
        .filter(({ refs }) => refs?.includes(ref))
        .map(({ to }) => to.filter(it => isWatcher(it)).length);
    };
    // The rows above went past the desk; this watcher takes them along.
    const { watchers } = await hugo.ok('addWatcher', {
      params: { ref },
      body: { person: userRef('carlos') },
    });
    expect(watchers).toHaveLength(2_000);
    await hugo.say(ref, 'Hello everybody');
    expect((await told()).at(-1)).toBe(2_000);
    await checkTicket(desk, ref);

    const restrict = async (restricted: boolean) => {
      const { version } = await hugo.see(ref);
      await hugo.ok('updateTicket', {
        params: { ref },
        body: { version, restricted },
      });
      await checkTicket(desk, ref);
      return told();
    };
    expect((await restrict(true)).at(-1)).toBe(0);
    expect((await restrict(false)).at(-1)).toBe(2_000);

    expect(
      await desk.as('wanda').refused('addWatcher', {
        params: { ref },
        body: { person: userRef('wanda') },
      }),
    ).toMatch(/^409 .* already has 2000 watchers/);
  });
});
