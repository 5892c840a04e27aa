import { TestDatabases } from '@backstage/backend-test-utils';
import { foldTicketEvents } from '@mesa-itsm/backstage-plugin-itsm-common';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const SYSTEM = { system: 'system:default/payroll' };

describe.each(databases.eachSupportedId())(
  'the redaction of fields on %s',
  id => {
    let desk: Desk;
    let ref: string;

    /** Edits as an agent, and gives the entry that tells of it. */
    async function edit(body: object): Promise<number> {
      const { version } = await desk.as('hugo').see(ref);
      await desk.as('hugo').ok('updateTicket', {
        params: { ref },
        body: { version, ...body },
      });
      return (await desk.as('adan').log(ref)).findLast(
        ({ kind }) => kind === 'edited',
      )!.seq;
    }
    const redact = (seq: number) =>
      desk.as('adan').ok('redactTicketEntry', {
        params: { ref, seq },
        body: { reason: 'A password' },
      });
    const stored = async () =>
      JSON.stringify([
        await desk.knex('ticket_event').select(),
        await desk.knex('ticket').select(),
        await desk.knex('ticket_field').select(),
        await desk.knex('outbox').select(),
      ]);
    const entry = async (seq: number) =>
      (await desk.as('adan').log(ref)).find(it => it.seq === seq)!;

    beforeAll(async () => {
      desk = await startDesk({ knex: await databases.init(id) });
    });
    beforeEach(async () => {
      ({ ref } = await desk.as('ana').file({
        offering: 'update-page',
        title: 'Access',
        description: 'My password is hunter2',
        fields: { ...SYSTEM, details: 'It is hunter2 as well' },
      }));
    });
    afterAll(() => desk.settle());

    it('takes corrected texts out of the whole log, and keeps the names', async () => {
      const corrected = await edit({
        title: 'Access to payroll',
        description: 'Sent by telephone',
        fields: SYSTEM,
      });
      const fields = async () => {
        const { changes } = await entry(corrected);
        return changes.map(({ field }) => field);
      };
      const before = await fields();
      expect(await stored()).toContain('hunter2');

      await redact(corrected);

      expect(await stored()).not.toContain('hunter2');
      expect(await fields()).toEqual(before);
      const seen = (await desk.as('ana').log(ref)).findLast(
        ({ kind }) => kind === 'edited',
      )!;
      expect(seen).toMatchObject({
        redacted: true,
        changes: expect.arrayContaining([
          { field: 'title', to: 'Access to payroll', redacted: true },
          { field: 'description', to: 'Sent by telephone', redacted: true },
        ]),
      });
      expect((await desk.as('adan').log(ref)).at(-1)).toMatchObject({
        kind: 'entry_redacted',
        visibility: 'internal',
        text: 'A password',
        actor: { name: 'Adán Admin' },
      });
    });

    it('leaves the ticket as it is, and its log true', async () => {
      const first = await edit({ description: 'It is secret' });
      await edit({ description: 'Sent by telephone' });
      const before = await desk.as('ana').see(ref);
      await redact(first);
      await redact(1).catch(() => undefined);

      expect(await desk.as('ana').see(ref)).toEqual(before);
      const { store } = desk.services.tools;
      const record = (await store.byRef(desk.knex, ref))!;
      const log = await store.events(desk.knex, record.id, {
        internal: true,
        limit: 100,
      });
      expect(foldTicketEvents(log.reverse())).toEqual(record.state);
      expect(JSON.stringify(log)).not.toMatch(/secret/);
    });

    it('is offered where there is something to take out, to administrators', async () => {
      const offered = async (who: 'adan' | 'dora') =>
        (await desk.as(who).log(ref))
          .filter(({ redactable }) => redactable)
          .map(({ seq }) => seq);
      expect(await offered('adan')).toEqual([]);
      const corrected = await edit({ description: 'Sent by telephone' });
      expect(await offered('adan')).toEqual([1, corrected]);
      expect(await offered('dora')).toEqual([]);
      // The same text stands in both: one redaction takes it from both.
      await redact(1);
      expect(await offered('adan')).toEqual([]);
      const again = await edit({ description: 'Sent by mail' });
      expect(await offered('adan')).toEqual([corrected, again]);
    });

    it('refuses what still stands, and what is gone already', async () => {
      const refused = (seq: number) =>
        desk.as('adan').refused('redactTicketEntry', {
          params: { ref, seq },
          body: { reason: 'x' },
        });
      expect(await refused(1)).toBe(
        `409 What entry 1 says of title, description, fields still stands on ${ref}: edit it first, then redact the entry`,
      );
      const note =
        (await desk.as('ana').say(ref, 'hunter2')) &&
        (await desk.as('adan').log(ref))!.at(-1)!.seq;
      await redact(note);
      expect(await refused(note)).toMatch(/^409 .*is redacted already/);
      expect(await refused(note + 1)).toMatch(/^409 .*has no text to redact/);
    });
  },
);
