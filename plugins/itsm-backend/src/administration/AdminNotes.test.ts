import { describeDesk } from '../__testUtils__/describeDesk';

describeDesk('notes to administrators', ({ desk }) => {
  it.each([
    ['orphan', 'routedUnknownTeam', 'group:default/gone'],
    ['idle', 'routedEmptyTeam', 'group:default/vacant'],
  ])(
    'say of the team of %s what can be said in any language',
    async (system, code, wanted) => {
      const { ref } = await desk()
        .as('ana')
        .file({
          offering: 'update-page',
          fields: { system: `system:default/${system}` },
        });
      const { items } = await desk()
        .as('adan')
        .ok('listAdminNotes', { query: { limit: 1 } });
      expect(items[0]).toMatchObject({
        ticket: ref,
        code,
        params: { ref, team: 'group:default/desk', wanted },
      });
    },
  );

  it('of an earlier release have their sentence alone', async () => {
    await desk().knex('admin_note').insert({
      at: 1,
      kind: 'routing',
      message: 'It went to the desk',
    });
    const { items } = await desk()
      .as('adan')
      .ok('listAdminNotes', { query: { limit: 1 } });
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: '1970-01-01T00:00:00.001Z',
        kind: 'routing',
        message: 'It went to the desk',
      },
    ]);
  });
});
