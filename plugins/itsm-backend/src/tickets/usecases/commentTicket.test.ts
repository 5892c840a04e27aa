import { TestDatabases } from '@backstage/backend-test-utils';
import { denying } from '../../__testUtils__/policies';
import { type Name, userRef } from '../../__testUtils__/organisation';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const done = { resolutionCode: 'fulfilled', solution: 'Changed' };

describe.each(databases.eachSupportedId())('an entry on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  async function pending(reason: string) {
    const { ref } = await desk.as('luz').file({ beneficiary: userRef('bea') });
    await desk.as('hugo').act(ref, 'start');
    await desk.as('hugo').act(ref, 'pend', { reason });
    return ref;
  }

  it.each<Name>(['luz', 'bea'])(
    'of %s, who asked, resumes a ticket that waits for the requester',
    async who => {
      const ref = await pending('waiting-requester');
      const answered = await desk.as(who).say(ref, 'Here you are');
      expect(answered.status).toBe('in_progress');
      expect(answered.pendingReason).toBeUndefined();
      const [entry, resumed] = (await desk.as(who).log(ref)).slice(-2);
      expect(entry).toMatchObject({ kind: 'comment', side: 'requester' });
      expect(resumed).toMatchObject({
        kind: 'transition',
        action: 'resume',
        automatic: 'requester_replied',
        side: 'system',
      });
      expect(resumed).not.toHaveProperty('actor');
    },
  );

  it('does not end a wait for a supplier', async () => {
    const ref = await pending('waiting-supplier');
    expect((await desk.as('bea').say(ref, 'Any news?')).status).toBe('pending');
  });

  it.each<[Name, 'public' | 'internal', string]>([
    ['hugo', 'public', 'the desk'],
    ['hugo', 'internal', 'the desk to itself'],
    ['vera', 'public', 'a watcher'],
  ])(
    'of %s (%s) does not answer for the requester',
    async (who, visibility) => {
      const ref = await pending('waiting-requester');
      await desk.as('hugo').ok('addWatcher', {
        params: { ref },
        body: { person: userRef('vera') },
      });
      const { status } = await desk.as(who).say(ref, 'Waiting', visibility);
      expect(status).toBe('pending');
    },
  );

  it('of somebody of the desk who asked for themself is their answer', async () => {
    const { ref } = await desk.as('diego').file();
    await desk.as('hugo').act(ref, 'start');
    await desk.as('hugo').act(ref, 'pend', { reason: 'waiting-requester' });
    expect((await desk.as('diego').say(ref, 'Here')).status).toBe(
      'in_progress',
    );
    expect((await desk.as('hugo').log(ref)).at(-2)?.side).toBe('requester');
  });

  describe('of whoever asked, on a closed ticket', () => {
    async function closed(restricted = false) {
      const { ref } = await desk.as('ana').file({
        offering: 'update-page',
        title: 'The page',
        restricted,
        fields: {
          system: 'system:default/payroll',
          tags: ['news'],
          component: 'component:default/site',
        },
      });
      await desk.as('hugo').act(ref, 'resolve', done);
      await desk.as('ana').act(ref, 'close');
      return ref;
    }

    it('opens a linked ticket and leaves the closed one closed', async () => {
      const ref = await closed();
      const answer = await desk.as('ana').say(ref, 'It broke again');
      expect(answer.ref).not.toBe(ref);
      expect(answer).toMatchObject({
        status: 'new',
        title: 'The page',
        description: 'It broke again',
        requester: { name: 'Ana Requena' },
        team: { title: 'Web Team' },
        primaryEntity: { ref: 'system:default/payroll', title: 'payroll' },
        links: [{ kind: 'related', ref, status: 'closed' }],
        reopenCount: 0,
      });
      expect(answer.entities.map(entity => entity.ref).sort()).toEqual([
        'component:default/site',
        'system:default/payroll',
      ]);
      const old = await desk.as('ana').see(ref);
      expect(old.status).toBe('closed');
      expect(old.links).toMatchObject([{ kind: 'related', ref: answer.ref }]);
      expect((await desk.as('ana').log(ref)).at(-1)).toMatchObject({
        kind: 'ticket_linked',
        link: { kind: 'related', ref: answer.ref },
      });
      expect(await desk.as('hugo').list({ field: 'tags=news' })).toContain(
        answer.ref,
      );
    });

    it('keeps a restricted ticket restricted', async () => {
      const answer = await desk.as('ana').say(await closed(true), 'Again');
      expect(answer.restricted).toBe(true);
      expect(
        (await desk.as('luz').raw('getTicket', { params: { ref: answer.ref } }))
          .status,
      ).toBe(404);
    });

    it('repeated with its key opens one', async () => {
      const ref = await closed();
      const say = () =>
        desk.as('ana').ok('commentTicket', {
          params: { ref },
          body: { visibility: 'public', text: 'Again' },
          key: `again ${ref}`,
        });
      expect((await say()).ref).toBe((await say()).ref);
    });
  });

  it('on a closed ticket opens nothing for whoever only reads along', async () => {
    const { ref } = await desk.as('ana').file();
    await desk.as('hugo').ok('addWatcher', {
      params: { ref },
      body: { person: userRef('vera') },
    });
    await desk.as('hugo').act(ref, 'resolve', done);
    await desk.as('ana').act(ref, 'close');
    expect(
      await desk.as('vera').refused('commentTicket', {
        params: { ref },
        body: { visibility: 'public', text: 'Me too' },
      }),
    ).toBe(`409 ${ref} is closed; file a request of your own`);
    const followUp = await desk.as('luz').say(ref, 'She cannot sign in');
    expect(followUp).toMatchObject({
      requester: { name: 'Ana Requena' },
      openedBy: { name: 'Luz Enlace' },
    });
  });

  it('of the desk on a closed ticket just stands in its log', async () => {
    const { ref } = await desk.as('ana').file();
    await desk.as('hugo').act(ref, 'resolve', done);
    await desk.as('hugo').act(ref, 'close');
    const said = await desk.as('hugo').say(ref, 'For the record', 'internal');
    expect(said.ref).toBe(ref);
    expect((await desk.as('dora').say(ref, 'Bye')).status).toBe('closed');
  });

  it('opens nothing for whom the policy lets file nothing', async () => {
    const { ref } = await desk.as('ana').file();
    await desk.as('hugo').act(ref, 'resolve', done);
    await desk.as('hugo').act(ref, 'close');
    const strict = await startDesk({
      knex: desk.knex,
      policy: denying('itsm.ticket.create'),
    });
    const before = await desk.knex('ticket');
    expect(
      await strict.as('ana').refused('commentTicket', {
        params: { ref },
        body: { visibility: 'public', text: 'Again' },
      }),
    ).toMatch(/^403 .*file tickets/);
    expect(await desk.knex('ticket')).toHaveLength(before.length);
  });
});
