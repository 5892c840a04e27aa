import { expect } from '@playwright/test';
import { openCard } from './support/card';
import { Overheard } from './support/Overheard';
import { people } from './support/people';
import { story } from './support/story';
import { TicketPage } from './support/TicketPage';
import { unique } from './support/unique';

story(
  'a restricted incident stays between the requester and the team',
  async ({ enter, desk }) => {
    const title = unique('Alguien leyó mis notas de obra');
    const { ref } = await desk.fileKind(people.ximena, 'incident', {
      title,
      restricted: true,
      entities: [{ ref: 'component:default/site-log-web', role: 'primary' }],
    });

    const requester = new TicketPage(
      await enter(people.ximena, { path: '/itsm/portal/requests' }),
    );
    await openCard(requester.page, `${ref} ${title}`);
    await expect(requester.head).toContainText(ref);
    await expect(requester.head).toContainText('Restricted');

    const developer = new TicketPage(await enter(people.gisela));
    await developer.open(ref);
    await expect(developer.head).toContainText(title);

    // She owns the component, and no role makes an exception for her.
    const owner = await enter(people.dalia);
    const heardByOwner = Overheard.on(owner);
    await owner.goto(
      '/catalog/default/component/site-log-web/service-desk?done=yes',
    );
    await expect(
      owner.getByRole('button', { name: /^Incidents, \d+\+? open/ }),
    ).toBeVisible();
    await owner.waitForLoadState('networkidle');
    await owner.goto(`/itsm/tickets/${ref}`);
    await expect(owner.getByText(`${ref} was not found`)).toBeVisible();

    const agent = await enter(people.noe);
    const heardByAgent = Overheard.on(agent);
    for (const query of [`q=${ref}`, `q=${encodeURIComponent(title)}`]) {
      await agent.goto(`/itsm/incidents?state=all&${query}`);
      await expect(
        agent.getByText('No incident matches these filters'),
      ).toBeVisible();
    }
    await agent.goto('/itsm/incidents?chip=open');
    await expect(agent.getByRole('table', { name: 'Incidents' })).toBeVisible();
    await agent.goto(`/search?query=${encodeURIComponent(title)}`);
    await agent.waitForLoadState('networkidle');
    await agent.goto(`/itsm/tickets/${ref}`);
    await expect(agent.getByText(`${ref} was not found`)).toBeVisible();

    for (const heard of [heardByOwner, heardByAgent]) {
      expect(heard.count).toBeGreaterThan(5);
      expect(await heard.text()).not.toContain(title);
    }
  },
);
