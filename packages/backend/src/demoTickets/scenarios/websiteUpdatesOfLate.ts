import type { DemoScenario } from '../DemoScenario';

const SITE = 'https://www.secretaria.example';

/** The most demanded offering: the last days, most of it still open. */
export const websiteUpdatesOfLate: readonly DemoScenario[] = [
  {
    ago: '12d 4h 32m',
    id: 'quarterly-report',
    by: 'hortensia-galvan',
    title: 'Publicar el informe trimestral de programas',
    offering: 'website-update',
    description:
      'Informe trimestral autorizado. Favor de publicarlo en la sección de programas y conservar los anteriores en el histórico.',
    fields: () => ({
      action: 'publish',
      content: 'document',
      heading: 'Informe trimestral de programas',
      approved: true,
    }),
    then: [
      { after: '1h 13m', by: 'renata-orozco', do: 'start' },
      {
        after: '1h 10m',
        by: 'renata-orozco',
        do: 'resolve',
        solution: `Publicado en ${SITE}/programas/informes; el anterior pasó al histórico.`,
        cause: 'ordinary-request',
      },
      { after: '20m', by: 'hortensia-galvan', do: 'close' },
      {
        after: '4h 24m',
        by: 'hortensia-galvan',
        do: 'write',
        opens: 'quarterly-report-index',
        text: 'El documento está bien, pero el índice de la página sigue llevando al informe anterior.',
      },
      {
        after: '1h 41m',
        by: 'renata-orozco',
        do: 'start',
        on: 'quarterly-report-index',
      },
      {
        after: '20m',
        by: 'renata-orozco',
        do: 'resolve',
        on: 'quarterly-report-index',
        solution: 'El índice ya lleva al informe vigente.',
        cause: 'configuration',
      },
    ],
  },
  {
    ago: '9d 5h 7m',
    id: 'org-chart',
    by: 'jimena-lozada',
    title: 'Actualizar el organigrama con el nuevo titular de Archivo',
    offering: 'website-update',
    description:
      'Cambio de titular de Archivo. La ficha curricular va en el cuerpo; la fotografía la mando por correo.',
    fields: () => ({
      action: 'change',
      content: 'page',
      page: `${SITE}/secretaria/organigrama`,
      heading: 'Organigrama de la secretaría',
      text: 'Archivo. Titular: Cipriano Mejorada Leal.',
      approved: true,
    }),
    then: [
      { after: '2h 9m', by: 'gisela-apodaca', do: 'start' },
      {
        after: '30m',
        by: 'bruno-santillan',
        do: 'file',
        ticket: {
          id: 'org-chart-again',
          title: 'Cambiar nombre en organigrama del sitio',
          offering: 'website-update',
          description:
            'En el organigrama sigue apareciendo la titular anterior de Archivo. Urge corregirlo.',
          urgency: 'high',
          fields: () => ({
            action: 'change',
            content: 'page',
            page: `${SITE}/secretaria/organigrama`,
            heading: 'Organigrama',
            approved: true,
          }),
        },
      },
      {
        after: '20m',
        by: 'noe-villegas',
        do: 'link',
        on: 'org-chart-again',
        kind: 'duplicate_of',
        to: 'org-chart',
      },
      {
        after: '2h 3m',
        by: 'gisela-apodaca',
        do: 'resolve',
        solution: 'Organigrama y ficha del titular actualizados.',
        cause: 'ordinary-request',
      },
      { after: '1h 39m', by: 'jimena-lozada', do: 'close' },
    ],
  },
  {
    ago: '6d 4h 13m',
    id: 'social-service-call',
    by: 'tomas-carranco',
    title: 'Convocatoria de servicio social y prácticas profesionales',
    offering: 'website-update',
    description:
      'Convocatoria semestral. El cartel va en dos tamaños. Por favor que el enlace al formulario quede visible en el celular.',
    fields: day => ({
      action: 'publish',
      content: 'call',
      heading: 'Servicio social y prácticas profesionales',
      text: 'La secretaría invita a estudiantes de nivel superior a realizar su servicio social.',
      publishOn: day(2),
      removeOn: day(30),
      approved: true,
    }),
    then: [
      { after: '4h 37m', by: 'renata-orozco', do: 'start' },
      {
        after: '1d 2h 9m',
        by: 'renata-orozco',
        do: 'write',
        text: 'Le dejé una vista previa en el enlace que mandé a su correo. ¿Le parece bien así?',
      },
      {
        after: '2h 26m',
        by: 'tomas-carranco',
        do: 'write',
        text: 'Quedó muy bien, adelante.',
      },
      {
        after: '2d 4m',
        by: 'renata-orozco',
        do: 'resolve',
        solution: `Publicada en ${SITE}/convocatorias y en la portada.`,
        cause: 'ordinary-request',
      },
    ],
  },
  {
    ago: '3d 2h 8m',
    id: 'pothole-campaign',
    by: 'jimena-lozada',
    title: 'Carrusel de la campaña «Bacheo sin pausa» en la portada',
    offering: 'website-update',
    description:
      'Cinco imágenes para el carrusel y botón que lleve al mapa de obras. La campaña arranca la próxima semana.',
    urgency: 'high',
    fields: day => ({
      action: 'publish',
      content: 'banner',
      heading: 'Bacheo sin pausa',
      publishOn: day(5),
      removeOn: day(40),
      approved: true,
    }),
    then: [
      {
        after: '1h 16m',
        by: 'mauricio-tejeda',
        do: 'assign',
        team: 'web',
        assignee: 'renata-orozco',
      },
      {
        after: '20m',
        by: 'mauricio-tejeda',
        do: 'linkEntity',
        ref: 'component:default/gis-viewer',
        role: 'affected',
      },
      { after: '4h 27m', by: 'renata-orozco', do: 'start' },
      {
        after: '1d 1h 12m',
        by: 'renata-orozco',
        do: 'write',
        visibility: 'internal',
        text: 'El visor de mapas tarda 9 s en abrir desde el carrusel. Avisé a Emilio; si no mejora, enlazamos a la versión ligera.',
      },
      {
        after: '10m',
        by: 'mauricio-tejeda',
        do: 'watch',
        person: 'bruno-santillan',
      },
      {
        after: '3h 19m',
        by: 'renata-orozco',
        do: 'write',
        text: 'Avance: imágenes montadas y probadas. Falta el botón al mapa, queda mañana.',
      },
    ],
  },
  {
    ago: '1d 3h 26m',
    id: 'financial-statements',
    by: 'nadia-renteria',
    title: 'Subir los estados financieros del trimestre',
    offering: 'website-update',
    description:
      'Estados financieros para la sección de contabilidad gubernamental. Son siete archivos PDF.',
    fields: () => ({
      action: 'publish',
      content: 'transparency',
      heading: 'Estados financieros del trimestre',
      fraction: 'Art. 70, fracción XXXI',
      approved: false,
    }),
    then: [
      { after: '2h 41m', by: 'gisela-apodaca', do: 'start' },
      {
        after: '30m',
        by: 'gisela-apodaca',
        do: 'pend',
        reason: 'waiting-requester',
        resumeIn: 5,
        comment:
          'En la solicitud dice que el titular aún no los aprueba. ¿Nos confirma cuando estén aprobados? Los archivos ya los tenemos preparados.',
      },
    ],
  },
  {
    ago: '3h 20m',
    id: 'archive-guide',
    by: 'elvira-tovar',
    title: 'Publicar la guía simple de archivos',
    offering: 'website-update',
    description:
      'Guía simple de archivos, versión aprobada por el grupo interdisciplinario. Sustituye a la del ejercicio anterior.',
    fields: () => ({
      action: 'publish',
      content: 'transparency',
      heading: 'Guía simple de archivos',
      fraction: 'Art. 70, fracción XLV',
      approved: true,
    }),
    then: [],
  },
  {
    ago: '40m',
    id: 'broken-link',
    by: 'dalia-anaya',
    title: 'Broken link on the works map page',
    offering: 'website-update',
    description:
      'The link "Methodology" on the page of the works map gives a 404. A visiting consultant told us.',
    urgency: 'low',
    fields: () => ({
      action: 'change',
      content: 'page',
      page: `${SITE}/obras/mapa`,
      heading: 'Mapa de obras',
      approved: true,
    }),
    then: [],
  },
];
