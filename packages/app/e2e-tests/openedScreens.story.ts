import { expect } from '@playwright/test';
import { check, pick } from './support/fields';
import { press } from './support/keyboard';
import {
  action,
  dialogOf,
  dialogOfMenu,
  listOf,
  menuOf,
} from './support/opened';
import { people, refOf } from './support/people';
import { expectViewsFit, View } from './support/screens';
import { story } from './support/story';
import { unique } from './support/unique';

// Dialogs, menus and panels, opened with the keyboard. They are looked at in
// Spanish alone, whose words are the longer ones.

const SWITCH = {
  entities: [{ ref: 'resource:default/core-switch-1', role: 'primary' }],
};

/** Several things that open on one page. */
function onPage(
  prefix: string,
  path: string,
  ready: string,
  opened: Record<string, View['open']>,
): View[] {
  return Object.entries(opened).map(([name, open]) => ({
    name: `${prefix}-${name}`,
    path,
    ready,
    open,
  }));
}

story(
  'what opens beside a queue is fit for people',
  async ({ enter, desk }) => {
    story.slow();
    const { ref } = await desk.file(people.ximena, {
      title: unique('Contraseña vencida'),
      offering: 'password-reset',
    });
    const page = await enter(people.noe, { language: 'es' });
    const selectAll = async () =>
      press(
        page.getByRole('checkbox', {
          name: 'Seleccionar todos los de esta página',
        }),
      );
    const bar = page.getByRole('region', { name: 'Casos seleccionados' });
    const assign = bar.getByRole('button', { name: 'Asignar', exact: true });
    await expectViewsFit(page, [
      ...onPage('queue', '/itsm/requests?state=all', 'REQ-', {
        filters: async () => {
          await press(page.getByRole('button', { name: /^Filtros/ }));
          await expect(
            page.getByRole('region', { name: 'Filtros' }),
          ).toBeVisible();
        },
        sort: listOf('Orden de la lista'),
        views: menuOf('Vistas'),
        'views-dialog': dialogOfMenu('Vistas', 'Guardar o eliminar vistas'),
        shortcuts: dialogOf('Atajos de teclado'),
        new: menuOf('Nuevo'),
        selected: async () => {
          await selectAll();
          await expect(bar).toBeVisible();
        },
      }),
      ...onPage('bulk', `/itsm/requests?q=${ref}`, ref, {
        dialog: async () => {
          await selectAll();
          await press(assign);
          await expect(page.getByRole('dialog')).toBeVisible();
        },
        result: async () => {
          await selectAll();
          await press(assign);
          const dialog = page.getByRole('dialog', { name: /^Asignar 1 caso/ });
          await pick(dialog, /Equipo/, 'mesa', 'Mesa de Servicios');
          await pick(dialog, /Persona/, 'samuel', people.samuel.name);
          await press(
            dialog.getByRole('button', { name: 'Asignar', exact: true }),
          );
          await expect(
            page.getByRole('dialog', { name: 'Qué pasó con ellos' }),
          ).toBeVisible();
        },
      }),
    ]);
  },
);

story(
  'what opens on the page of a request is fit for people',
  async ({ enter, desk }) => {
    story.slow();
    const { ref } = await desk.file(people.itzel, {
      title: unique('La contraseña no sirve'),
      offering: 'password-reset',
    });
    // Then there are more actions than buttons.
    await desk.act(people.noe, ref, 'assign', {
      team: 'group:default/service-desk',
      assignee: refOf(people.noe),
    });
    await desk.comment(people.noe, ref, 'internal', 'Es el directorio.');
    const path = `/itsm/tickets/${ref}`;
    const page = await enter(people.noe, { language: 'es' });
    await expectViewsFit(
      page,
      onPage('ticket', path, ref, {
        'how-time-was-counted': dialogOf('Cómo se contó: Resolución'),
        edit: dialogOf('Editar'),
        'edit-answers': dialogOf('Editar respuestas'),
        resolve: action('Resolver'),
        assign: action('Asignar'),
        dispatch: action('Turnar a otro equipo'),
        more: menuOf('Más'),
        linked: menuOf('Caso nuevo a partir de este'),
        cancel: action('Cancelar la solicitud'),
        pend: action('Dejar pendiente'),
        replies: menuOf('Respuestas preparadas'),
        'internal-note': async () => {
          await check(
            page.locator('body'),
            'Quién puede leerlo',
            'Nota interna',
          );
        },
        'link-ticket': dialogOf('Vincular otro caso'),
        'link-entity': dialogOf('Agregar un elemento de configuración'),
        watcher: dialogOf('Agregar un seguidor'),
        priority: dialogOf('Fijar a mano'),
        'log-filter': listOf('Qué entradas mostrar'),
        shortcuts: dialogOf('Atajos de teclado'),
      }),
    );
    const administrator = await enter(people.joel, { language: 'es' });
    await expectViewsFit(
      administrator,
      onPage('ticket', path, ref, { redact: dialogOf('Eliminar texto') }),
    );
  },
);

story(
  'what opens on the pages of a problem and a change is fit for people',
  async ({ enter, desk }) => {
    story.slow();
    const incident = await desk.fileKind(people.ximena, 'incident', {
      title: 'Se va la red',
      ...SWITCH,
    });
    const problem = await desk.fileKind(people.lucero, 'problem', {
      title: 'El conmutador central se reinicia',
      links: [{ kind: 'investigates', ref: incident.ref }],
      ...SWITCH,
    });
    await desk.act(people.lucero, problem.ref, 'assign', {
      team: 'group:default/networks',
      assignee: refOf(people.lucero),
    });
    await desk.act(people.lucero, problem.ref, 'analyse');
    const change = await desk.fileKind(people.lucero, 'change', {
      title: 'Cambiar la ventilación del conmutador central',
      changeKind: 'normal',
      ...SWITCH,
    });
    const page = await enter(people.lucero, { language: 'es' });
    await expectViewsFit(
      page,
      onPage('problem', `/itsm/tickets/${problem.ref}`, problem.ref, {
        'known-error': action('Registrar error conocido'),
        analysis: dialogOf('Editar el análisis'),
      }),
    );
    await desk.act(people.lucero, problem.ref, 'record_known_error', {
      rootCause: 'El ventilador se **detiene**.',
      workaround: 'Abrir la puerta del gabinete.',
    });
    await expectViewsFit(page, [
      ...onPage('problem', `/itsm/tickets/${problem.ref}`, problem.ref, {
        communicate: dialogOf('Comunicar la solución temporal'),
      }),
      ...onPage('change', `/itsm/tickets/${change.ref}`, change.ref, {
        submit: action('Enviar'),
        plan: dialogOf('Editar el plan'),
      }),
    ]);
  },
);
