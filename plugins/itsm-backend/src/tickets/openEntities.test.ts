import { describeDesk } from '../__testUtils__/describeDesk';
import { DB, infrastructure, SHOP } from '../__testUtils__/infrastructure';

const DONE = { resolutionCode: 'restored', solution: 'Done' };

describeDesk(
  'the entities of a ticket',
  ({ desk }) => {
    it('say whether it is open, from filing to closing and back', async () => {
      const isOpen = async (ref: string) =>
        desk()
          .knex('ticket_entity')
          .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
          .where('ticket.ref', ref)
          .orderBy('ticket_entity.entity_ref')
          .select('ticket_entity.is_open as own', 'ticket.is_open as of')
          .then(rows => rows.map(({ own, of }) => [own, of].map(Boolean)));
      const dora = desk().as('dora');
      const { ref } = await dora.fileKind('incident', {
        entities: [{ ref: DB, effect: 'outage' }],
      });
      expect(await isOpen(ref)).toEqual([[true, true]]);
      await dora.ok('linkEntity', {
        params: { ref },
        body: { ref: SHOP, role: 'affected' },
      });
      expect(await isOpen(ref)).toEqual([
        [true, true],
        [true, true],
      ]);
      await dora.act(ref, 'resolve', DONE);
      expect(await isOpen(ref)).toEqual([
        [false, false],
        [false, false],
      ]);
      await dora.ok('unlinkEntity', {
        params: { ref },
        query: { ref: SHOP, role: 'affected' },
      });
      await dora.ok('linkEntity', {
        params: { ref },
        body: {
          ref: SHOP,
          role: 'primary',
          version: (await dora.see(ref)).version,
        },
      });
      expect(await isOpen(ref)).toEqual([
        [false, false],
        [false, false],
      ]);
      await dora.act(ref, 'reopen', { comment: 'Again' });
      expect(await isOpen(ref)).toEqual([
        [true, true],
        [true, true],
      ]);
      await dora.act(ref, 'cancel', { reason: 'Fine' });
      expect(await isOpen(ref)).toEqual([
        [false, false],
        [false, false],
      ]);
    });
  },
  { entities: infrastructure },
);
