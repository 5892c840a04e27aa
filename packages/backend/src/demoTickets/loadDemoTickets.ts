import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';

/** Files and works the demo tickets, unless there are tickets already. */
export async function loadDemoTickets(
  desk: ItsmDesk,
  now: number,
): Promise<number> {
  const agent = 'user:default/noe-villegas';
  const { items } = await desk.call('listTickets', { query: { limit: 1 } }, agent);
  if (items.length > 0) {
    return 0;
  }
  await desk.call(
    'createTicket',
    {
      body: {
        offering: 'file-recovery',
        description: 'The folder of the 2026 payroll was deleted this morning.',
        fields: {
          path: 'P:/payroll/2026',
          lastSeen: new Date(now).toISOString().slice(0, 10),
          happened: 'deleted',
        },
      },
    },
    'user:default/itzel-noriega',
    now - 3_600_000,
  );
  return 1;
}
