import { expect } from '@playwright/test';
import { paste, press } from './support/keyboard';
import { people } from './support/people';
import { expectViewsFit, View } from './support/screens';
import { story } from './support/story';

// Screens that are seldom seen. They are looked at in Spanish alone, whose
// words are the longer ones.

const NOBODY_HAS_THIS = 'xyzzyplugh';

const requesterViews: View[] = [
  {
    name: 'new-incident',
    path: '/itsm/portal/incident',
    ready: 'Reportarlo',
  },
  {
    name: 'new-incident-incomplete',
    path: '/itsm/portal/incident',
    ready: 'Reportarlo',
    open: async page => {
      await press(page.getByRole('button', { name: 'Reportarlo' }));
      await expect(page.getByRole('form').getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'form-incomplete',
    path: '/itsm/portal/new/system-error',
    ready: 'Enviar la solicitud',
    open: async page => {
      await press(page.getByRole('radio', { name: /colega sin cuenta/ }));
      await press(page.getByRole('button', { name: 'Enviar la solicitud' }));
      await expect(page.getByRole('form').getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'catalogue-nothing-found',
    path: `/itsm/portal?q=${NOBODY_HAS_THIS}`,
    ready: `Nada corresponde a «${NOBODY_HAS_THIS}»`,
  },
  {
    name: 'family-missing',
    path: '/itsm/portal?family=nowhere',
    ready: 'Esta parte del catálogo no existe',
  },
  {
    name: 'offering-missing',
    path: '/itsm/portal/new/nowhere',
    ready: 'Esto no se puede pedir',
  },
  {
    name: 'ticket-missing',
    path: '/itsm/tickets/REQ-999999',
    ready: 'No se encontró REQ-999999',
  },
  { name: 'which-ticket', path: '/itsm/tickets', ready: '¿Qué caso?' },
  {
    name: 'desk-only',
    path: '/itsm/requests',
    ready: 'Esta página es para la mesa de servicios',
  },
];

const deskViews: View[] = [
  {
    name: 'new-problem',
    path: '/itsm/new/problem',
    ready: 'Registrarlo',
  },
  {
    name: 'queue-nothing-found',
    path: `/itsm/problems?q=${NOBODY_HAS_THIS}`,
    ready: 'Ningún problema coincide',
  },
  {
    name: 'person-tab',
    path: '/catalog/default/user/lucero-almanza/my-tickets?role=working&done=yes',
    ready: 'Casos de Lucero Almanza Gil',
  },
  {
    name: 'owner-tab',
    path: '/catalog/default/group/finance/service-desk?done=yes',
    ready: 'Mostrar también',
  },
];

const FAULTY = `apiVersion: mesa-itsm/v1
kind: Offering
metadata:
  name: no-such-service
spec:
  title: { en: Faulty, es: Defectuosa }
  service: no-such-service
`;
const RETIRING = `apiVersion: mesa-itsm/v1
kind: Service
metadata:
  name: loans
spec:
  title: { en: Loans, es: Préstamos }
  family: people-and-access
`;

function tried(yaml: string, outcome: string): View['open'] {
  return async page => {
    await press(page.getByRole('button', { name: 'Aplicar YAML' }));
    const dialog = page.getByRole('dialog');
    await paste(dialog.getByRole('textbox'), yaml);
    await press(dialog.getByRole('button', { name: 'Comprobar' }));
    await expect(dialog).toContainText(outcome);
  };
}

const administrationViews: View[] = [
  {
    name: 'definitions',
    path: '/itsm/administration',
    ready: 'Elija una definición',
  },
  {
    name: 'definitions-nothing-found',
    path: `/itsm/administration?q=${NOBODY_HAS_THIS}`,
    ready: 'Elija una definición',
  },
  ...(
    [
      ['source', 'Offering/system-error&view=source', 'apiVersion'],
      ['revisions', 'Offering/system-error&view=revisions', 'Revisiones'],
    ] as const
  ).map(([name, open, ready]) => ({
    name: `definition-${name}`,
    path: `/itsm/administration?open=${open}`,
    ready,
  })),
  {
    name: 'apply-tried',
    path: '/itsm/administration',
    ready: 'Elija una definición',
    open: tried(RETIRING, 'Service/loans'),
  },
  {
    name: 'apply-refused',
    path: '/itsm/administration',
    ready: 'Elija una definición',
    open: tried(FAULTY, 'no-such-service'),
  },
  {
    name: 'problems-in-files',
    path: '/itsm/administration?tab=problems',
    ready: 'Problemas en archivos',
  },
  {
    name: 'outbox-dead',
    path: '/itsm/administration?tab=outbox',
    ready: 'Mensajes salientes',
  },
  {
    name: 'notes',
    path: '/itsm/administration?tab=notes',
    ready: 'Avisos',
  },
  {
    name: 'configuration-nothing-found',
    path: `/itsm/configuration?q=${NOBODY_HAS_THIS}`,
    ready: 'Ningún elemento coincide',
  },
  {
    name: 'configuration-form',
    path: '/itsm/configuration?view=new',
    ready: 'Elemento de configuración nuevo',
  },
  {
    name: 'configuration-import',
    path: '/itsm/configuration?view=import',
    ready: 'Importar desde CSV',
  },
];

for (const [who, person, views] of [
  ['a liaison', people.nadia, requesterViews],
  ['an engineer', people.lucero, deskViews],
  ['an administrator', people.joel, administrationViews],
] as const) {
  story(`what ${who} seldom sees is fit for people`, async ({ enter }) => {
    story.slow();
    const page = await enter(person, { language: 'es' });
    await expectViewsFit(page, views);
  });
}
