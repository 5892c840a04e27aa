import { expect } from '@playwright/test';
import { people, Person } from './support/people';
import { expectFit } from './support/screens';
import { Language } from './support/signIn';
import { story } from './support/story';

type Screen = { name: string; path: string; ready: Record<Language, string> };

const requesterScreens: Screen[] = [
  {
    name: 'home',
    path: '/itsm/home',
    ready: { en: 'Often asked for', es: 'Lo que más se pide' },
  },
  {
    name: 'catalogue',
    path: '/itsm/portal',
    ready: { en: 'People and access', es: 'Personas y accesos' },
  },
  {
    name: 'family',
    path: '/itsm/portal?family=people-and-access',
    ready: { en: 'User accounts', es: 'Cuentas de usuario' },
  },
  {
    name: 'search',
    path: '/itsm/portal?q=correo',
    ready: { en: 'Problem with my mail', es: 'Problema con mi correo' },
  },
  {
    name: 'form',
    path: '/itsm/portal/new/system-error',
    ready: { en: 'Send request', es: 'Enviar la solicitud' },
  },
  {
    name: 'my-requests',
    path: '/itsm/portal/requests?of=units&state=all',
    ready: { en: 'My units', es: 'De mis unidades' },
  },
];

const deskScreens: Screen[] = [
  {
    name: 'desk-home',
    path: '/itsm/home',
    ready: { en: 'The desk at a glance', es: 'La mesa de un vistazo' },
  },
  {
    name: 'queue',
    path: '/itsm/requests?state=all&status=new,pending,in_progress,resolved',
    ready: { en: 'Clear all', es: 'Quitar todo' },
  },
  {
    name: 'administration',
    path: '/itsm/administration?open=Offering/system-error',
    ready: { en: 'Screen or option', es: 'Pantalla u opción' },
  },
  {
    name: 'outbox',
    path: '/itsm/administration?tab=outbox&outbox=delivered',
    ready: { en: 'Delivered', es: 'Entregados' },
  },
];

for (const language of ['en', 'es'] as const) {
  story.describe(`in ${language}`, () => {
    const tour: [string, Person, Screen[]][] = [
      ['a liaison', people.nadia, requesterScreens],
      ['an administrator', people.joel, deskScreens],
    ];
    for (const [who, person, screens] of tour) {
      story(`the screens of ${who} are fit for people`, async ({ enter }) => {
        story.slow();
        const page = await enter(person, { language });
        for (const { name, path, ready } of screens) {
          await page.goto(path);
          await expect(
            page.getByText(ready[language]).locator('visible=true').first(),
          ).toBeVisible();
          await expectFit(page, `${name}-${language}`);
        }
      });
    }

    story('a ticket is fit for people', async ({ enter, desk }) => {
      story.slow();
      const { ref } = await desk.file(people.itzel, {
        title: 'La extensión 4521 no tiene tono',
      });
      await desk.act(people.lucero, ref, 'start');
      await desk.comment(people.lucero, ref, 'internal', 'Es el conmutador.');
      await desk.comment(people.itzel, ref, 'public', '¿Hay **novedades**?');
      await desk.act(people.lucero, ref, 'pend', {
        reason: 'waiting-requester',
        comment: '¿A qué hora podemos pasar?',
      });
      for (const [who, person] of [
        ['requester', people.itzel],
        ['engineer', people.lucero],
      ] as const) {
        const page = await enter(person, {
          language,
          path: `/itsm/tickets/${ref}`,
        });
        await expect(
          page.getByText('¿A qué hora podemos pasar?'),
        ).toBeVisible();
        await expectFit(page, `ticket-${who}-${language}`);
      }
    });
  });
}
