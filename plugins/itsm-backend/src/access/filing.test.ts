import { describeDesk } from '../__testUtils__/describeDesk';
import {
  groupRef,
  type Name,
  nameOf,
  userRef,
} from '../__testUtils__/organisation';

const contact = { name: 'Don Pedro', telephone: '999 123 45 67' };

describeDesk('filing', ({ desk, refused }) => {
  it('for oneself fills in who, which unit, and the title', async () => {
    const ticket = await desk().as('ana').file({ offering: 'new-account' });
    expect(ticket).toMatchObject({
      title: 'new-account',
      status: 'new',
      requester: { name: nameOf('ana') },
      beneficiary: { name: nameOf('ana') },
      openedBy: { name: nameOf('ana') },
      unit: { ref: groupRef('hr'), title: 'Human Resources' },
      origin: 'portal',
      impact: 'person',
      urgency: 'medium',
      priority: { value: 3, computed: 3, overridden: false },
      version: 1,
      acknowledgement: { en: 'We are on it' },
    });
    // Told once, to who filed it.
    for (const who of ['ana', 'hugo'] as const) {
      expect(await desk().as(who).see(ticket.ref)).not.toHaveProperty(
        'acknowledgement',
      );
    }
    const spanish = desk().as('carlos');
    await spanish.ok('updatePreferences', { body: { language: 'es' } });
    expect((await spanish.file()).title).toBe('web-work (es)');
  });

  describe('for others', () => {
    it('a liaison files for a colleague of the unit', async () => {
      const ticket = await desk()
        .as('luz')
        .file({ beneficiary: userRef('ana') });
      expect(ticket).toMatchObject({
        requester: { name: nameOf('luz') },
        beneficiary: { name: nameOf('ana') },
        unit: { ref: groupRef('hr') },
      });
      expect((await desk().as('ana').see(ticket.ref)).ref).toBe(ticket.ref);
    });

    it('a liaison files for a person without an account', async () => {
      const ticket = await desk().as('luz').file({ beneficiary: contact });
      expect(ticket.contact).toEqual({
        id: expect.any(String),
        ...contact,
        unit: 'Human Resources',
      });
      expect(ticket.beneficiary).not.toHaveProperty('ref');
      expect(ticket.unit?.ref).toBe(groupRef('hr'));
      // How to reach them is for the desk and whoever filed it.
      await desk()
        .as('hugo')
        .ok('addWatcher', {
          params: { ref: ticket.ref },
          body: { person: userRef('vera') },
        });
      const { contact: seen } = await desk().as('vera').see(ticket.ref);
      expect(seen).not.toHaveProperty('telephone');
    });

    it('an agent files for anybody, by any channel', async () => {
      const ticket = await desk()
        .as('dora')
        .file({
          requester: userRef('carlos'),
          beneficiary: userRef('vera'),
          origin: 'phone',
          impact: 'service',
          urgency: 'critical',
        });
      expect(ticket).toMatchObject({
        requester: { name: nameOf('carlos') },
        beneficiary: { name: nameOf('vera') },
        openedBy: { name: nameOf('dora') },
        unit: { ref: groupRef('finance') },
        origin: 'phone',
        priority: { value: 1 },
      });
      expect((await desk().as('dora').log(ticket.ref))[0].side).toBe('desk');
      const walkIn = await desk().as('dora').file({ beneficiary: contact });
      expect(walkIn).not.toHaveProperty('unit');
    });

    it.each<[Name, object, RegExp]>([
      [
        'luz',
        { beneficiary: userRef('carlos') },
        /^403 beneficiary: Carlos Otero does not belong to a unit/,
      ],
      [
        'luz',
        { beneficiary: { ...contact, unit: groupRef('finance') } },
        /^403 beneficiary.unit: you are not liaison of Finance$/,
      ],
      [
        'luz',
        { beneficiary: contact, unit: groupRef('finance') },
        /^403 beneficiary.unit: you are not liaison of Finance$/,
      ],
      [
        'ana',
        { beneficiary: userRef('bea') },
        /^403 beneficiary: only liaisons and the service desk/,
      ],
      ['ana', { beneficiary: contact }, /^403 beneficiary: only liaisons/],
      ['tomas', { beneficiary: userRef('bea') }, /^403 beneficiary: only/],
      [
        'ana',
        { unit: groupRef('finance') },
        /^403 unit: Ana Requena does not belong to Finance$/,
      ],
      [
        'ana',
        { unit: groupRef('nowhere') },
        /^400 unit: the catalog has no unit group:default\/nowhere$/,
      ],
      [
        'dora',
        { beneficiary: userRef('nobody') },
        /^400 beneficiary: the catalog has no user user:default\/nobody/,
      ],
      [
        'dora',
        { requester: userRef('nobody') },
        /^400 requester: the catalog has no user/,
      ],
      [
        'dora',
        { unit: groupRef('web') },
        /^400 unit: the catalog has no unit group:default\/web$/,
      ],
      [
        'dora',
        { beneficiary: { ...contact, unit: groupRef('nowhere') } },
        /^400 beneficiary.unit: the catalog has no unit/,
      ],
    ])('but %s not with %j', async (who, body, message) => {
      expect(await refused(who, body)).toMatch(message);
    });
  });

  it.each<[Name, object, RegExp]>([
    [
      'ana',
      { impact: 'organisation' },
      /^403 Only the service desk may set impact/,
    ],
    ['ana', { origin: 'phone' }, /^403 Only the service desk may set origin/],
    [
      'ana',
      { requester: userRef('ana') },
      /^403 .* set requester; leave it out$/,
    ],
    [
      'luz',
      { impact: 'person', origin: 'mail' },
      /^403 .* set impact, origin;/,
    ],
    ['ana', { parent: 'REQ-000001' }, /^403 .* set parent/],
    [
      'ana',
      { urgency: 'critical' },
      /^400 urgency: must be one of medium or low for this/,
    ],
    [
      'ana',
      { priority: 1 },
      /^400 priority: is not a known field; leave it out$/,
    ],
    ['dora', { priority: 1 }, /^400 priority: /],
    ['dora', { createdAt: '2020-01-01T00:00:00Z' }, /^400 createdAt: /],
    ['ana', { team: groupRef('web') }, /^403 .*team/],
    ['dora', { team: groupRef('managers') }, /^400 team: /],
    ['dora', { status: 'closed', ref: 'REQ-1' }, /^400 status: .*; ref: /],
    ['dora', { assignee: userRef('dora') }, /^400 assignee: /],
    ['dora', { approvedBy: userRef('dora') }, /^400 approvedBy: /],
    [
      'luz',
      { beneficiary: { ...contact, id: 'p1' } },
      /^400 beneficiary\.id: is not a known field; leave it out$/,
    ],
  ])(
    'leaves to the desk what is the desk’s: %s, %j',
    async (who, body, message) => {
      expect(await refused(who, body)).toMatch(message);
    },
  );

  it.each<[Name, string, boolean]>([
    ['ana', 'finance-report', false],
    ['carlos', 'finance-report', true],
    ['ana', 'change-liaison', false],
    ['luz', 'change-liaison', true],
    ['luz', 'new-server', false],
    ['hugo', 'new-server', true],
    ['hugo', 'drafted', false],
  ])('asks the catalogue: %s for %s', async (who, offering, may) => {
    const { status, body } = await desk()
      .as(who)
      .raw('createTicket', { body: { offering, description: 'x' } });
    expect(status).toBe(may ? 201 : 400);
    expect(body.error?.message).toBe(
      may
        ? undefined
        : `offering: there is no offering "${offering}" that you can ask for`,
    );
  });
});
