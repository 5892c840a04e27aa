import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { describeDesk } from '../__testUtils__/describeDesk';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { slaDefinitions } from '../__testUtils__/slaDefinitions';
import { MONDAY } from '../__testUtils__/startDesk';
import { document } from '../definitions/definitionFixtures';

const HOUR = 3_600_000;
const everybody = document('EscalationPolicy', 'up', {
  title: 'Up',
  steps: [
    { on: 'warning', tell: ['assignee'] },
    { on: 'breach', tell: ['assignee', 'team', 'parentGroup'] },
  ],
});
const followUp = document('FollowUpPolicy', 'default', {
  calendar: 'always',
  pending: { 'waiting-requester': { remindAfter: 'PT2H' } },
});

describeDesk(
  'notices',
  ({ desk }) => {
    beforeEach(() => {
      desk().clock.time = MONDAY;
      desk().notices.length = 0;
    });
    const tick = async (milliseconds: number) => {
      desk().clock.pass(milliseconds);
      await desk().services.timers.run();
      await desk().settle();
    };
    const got = () =>
      desk().notices.map(({ recipients, payload }) => ({
        to: [...(recipients as { entityRef: string[] }).entityRef].sort(),
        title: payload.title,
        severity: payload.severity,
        link: payload.link,
        scope: payload.scope,
      }));

    it('go to whom the escalation tells, once, in their language', async () => {
      await desk()
        .as('wanda')
        .ok('updatePreferences', { body: { language: 'es' } });
      const { ref } = await desk()
        .as('hugo')
        .fileKind('incident', {
          team: groupRef('web'),
          impact: 'organisation',
          urgency: 'critical',
        });
      await desk().settle();
      expect(got()).toEqual([]);
      await tick(16 * 60_000);
      const notices = got().filter(({ title }) =>
        /response|atención/.test(title),
      );
      expect(notices.map(({ title, to }) => `${title} ${to}`)).toEqual(
        expect.arrayContaining([
          expect.stringContaining(`${ref}: the response target was missed`),
          `${ref}: se venció el plazo de primera atención ${userRef('wanda')}`,
        ]),
      );
      expect(notices.at(-1)).toMatchObject({
        severity: 'high',
        link: `/desk/tickets/${ref}`,
        scope: `itsm:${ref}:sla:response`,
      });
      desk().notices.length = 0;
      await tick(1_000);
      expect(got()).toEqual([]);
    });

    it('keep a restricted ticket to those who may see it', async () => {
      await desk()
        .as('hugo')
        .fileKind('incident', {
          team: groupRef('web'),
          impact: 'organisation',
          urgency: 'critical',
          restricted: true,
        });
      await tick(16 * 60_000);
      const told = new Set(got().flatMap(({ to }) => to));
      expect([...told].sort()).toEqual([userRef('hugo'), userRef('wanda')]);
    });

    it('remind the requester', async () => {
      const { ref } = await desk()
        .as('luz')
        .file({ beneficiary: userRef('ana') });
      await desk().as('hugo').act(ref, 'start');
      await desk().as('hugo').act(ref, 'pend', { reason: 'waiting-requester' });
      await tick(2 * HOUR);
      const reminders = got().filter(({ title }) => /answer/.test(title));
      expect(reminders).toHaveLength(1);
      expect(reminders[0]).toMatchObject({
        title: `${ref} waits for your answer`,
        severity: 'normal',
      });
      expect(reminders[0].to).toContain(userRef('luz'));
      expect(reminders[0].to).not.toContain(userRef('hugo'));
    });
  },
  {
    definitions: [
      ...deskDefinitions,
      ...slaDefinitions.filter(({ metadata }) => metadata.name !== 'up'),
      everybody,
      followUp,
    ],
    itsm: { notifications: { enabled: true, pagePath: '/desk' } },
  },
);
