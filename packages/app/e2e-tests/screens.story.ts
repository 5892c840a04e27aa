import { expect } from '@playwright/test';
import { people, Person, refOf } from './support/people';
import { expectFit } from './support/screens';
import { Language } from './support/signIn';
import { story } from './support/story';

const HOUR = 60 * 60 * 1000;

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

const kindScreens: Screen[] = [
  {
    name: 'incidents',
    path: '/itsm/incidents?state=all',
    ready: { en: 'Unassigned', es: 'Sin asignar' },
  },
  {
    name: 'problems',
    path: '/itsm/problems?state=all',
    ready: { en: 'Known errors', es: 'Errores conocidos' },
  },
  {
    name: 'changes',
    path: '/itsm/changes?state=all',
    ready: { en: 'To decide', es: 'Por decidir' },
  },
  {
    name: 'new-change',
    path: '/itsm/new/change?entity=system:default/payroll',
    ready: { en: 'How is it made?', es: '¿Cómo se hace?' },
  },
  {
    name: 'entity-tab',
    path: '/catalog/default/system/institutional-network/service-desk?done=yes',
    ready: {
      en: 'Tickets about this and its parts',
      es: 'Casos sobre esto y sus partes',
    },
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
    name: 'service-levels',
    path: '/itsm/administration?tab=serviceLevels',
    ready: { en: 'See what would change', es: 'Ver qué cambiaría' },
  },
  {
    name: 'calendar',
    path: '/itsm/administration?open=Calendar/office-hours',
    ready: { en: 'America/Mexico_City', es: 'America/Mexico_City' },
  },
  {
    name: 'service-level-form',
    path: '/itsm/administration?open=SlaPolicy/incidents&edit=copy',
    ready: { en: 'Copy of Incidents', es: 'Copia de Incidentes' },
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
      ['an engineer', people.lucero, kindScreens],
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

    story(
      'a problem and its change are fit for people',
      async ({ enter, desk }) => {
        story.slow();
        const entities = [
          { ref: 'resource:default/core-switch-1', role: 'primary' },
        ];
        const problem = await desk.fileKind(people.lucero, 'problem', {
          title: 'El conmutador central se reinicia',
          entities,
        });
        await desk.act(people.lucero, problem.ref, 'assign', {
          team: 'group:default/networks',
          assignee: refOf(people.lucero),
        });
        await desk.act(people.lucero, problem.ref, 'analyse');
        await desk.act(people.lucero, problem.ref, 'record_known_error', {
          rootCause: 'El ventilador se **detiene**.',
          workaround: 'Abrir la puerta del gabinete.',
        });
        const start = Date.now() + 48 * HOUR;
        const change = await desk.fileKind(people.lucero, 'change', {
          title: 'Cambiar la ventilación del conmutador central',
          changeKind: 'normal',
          entities,
          links: [{ kind: 'fixes', ref: problem.ref }],
          changeReason: 'El ventilador ya no enfría.',
          implementationPlan: '1. Detener.\n2. Cambiar el módulo.',
          testPlan: 'Una hora con carga real.',
          rollbackPlan: 'Montar el módulo anterior.',
          outage: true,
          plannedStart: new Date(start).toISOString(),
          plannedEnd: new Date(start + 2 * HOUR).toISOString(),
        });
        await desk.act(people.lucero, change.ref, 'submit');
        const page = await enter(people.horacio, { language });
        for (const [name, { ref }] of Object.entries({ problem, change })) {
          await page.goto(`/itsm/tickets/${ref}`);
          await expect(page.getByText(ref).first()).toBeVisible();
          await expectFit(page, `${name}-${language}`);
        }
      },
    );

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
