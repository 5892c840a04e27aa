import type { DemoScenario } from '../DemoScenario';

const SITE = 'https://www.secretaria.example';

/** The most demanded offering: weeks ago, all of it closed. */
export const websiteUpdates: readonly DemoScenario[] = [
  {
    ago: '31d 4h 24m',
    id: 'tender-call',
    by: 'benito-zaldivar',
    title: 'Publicar la convocatoria de la licitación de mantenimiento vial',
    offering: 'website-update',
    description:
      'Buenos días. Solicitamos publicar en el apartado de licitaciones la convocatoria pública nacional para el mantenimiento de la red vial. El PDF firmado ya está en la carpeta compartida de Adquisiciones. Debe aparecer el mismo día que en el diario oficial.',
    urgency: 'high',
    fields: day => ({
      action: 'publish',
      content: 'call',
      heading:
        'Licitación pública nacional SIS-LPN-014: mantenimiento de la red vial',
      publishOn: day(1),
      removeOn: day(16),
      approved: true,
    }),
    then: [
      {
        after: '25m',
        by: 'mauricio-tejeda',
        do: 'assign',
        team: 'web',
        assignee: 'renata-orozco',
        note: 'Va con fecha de diario oficial, que salga a primera hora.',
      },
      { after: '1h 10m', by: 'renata-orozco', do: 'start' },
      {
        after: '30m',
        by: 'renata-orozco',
        do: 'write',
        text: 'Ya está cargada y programada para mañana a las 08:00. ¿Me confirma que el anexo técnico se publica también?',
      },
      {
        after: '50m',
        by: 'benito-zaldivar',
        do: 'write',
        text: 'Sí, por favor, convocatoria y anexo técnico. Las bases no, esas se entregan por el portal.',
      },
      {
        after: '5h 11m',
        by: 'renata-orozco',
        do: 'resolve',
        solution: `Convocatoria y anexo técnico publicados en ${SITE}/licitaciones. Se retiran solos en la fecha indicada.`,
        cause: 'ordinary-request',
      },
      {
        after: '2h 35m',
        by: 'benito-zaldivar',
        do: 'close',
        comment: 'Verificado, muchas gracias.',
      },
    ],
  },
  {
    ago: '29d 5h 43m',
    id: 'road-works-news',
    by: 'marisol-baeza',
    title: 'Nota sobre el avance de las obras del libramiento',
    offering: 'website-update',
    description:
      'Para publicar en noticias. Las fotografías van en el correo que les envié, son cuatro.',
    fields: () => ({
      action: 'publish',
      content: 'news',
      heading: 'Libramiento norte alcanza 72 % de avance',
      text: 'La Dirección de Obras Públicas informa que los trabajos del libramiento norte alcanzaron 72 % de avance físico. El tramo de la glorieta al puente abrirá a la circulación al término del mes.',
      approved: true,
    }),
    then: [
      { after: '2h 6m', by: 'gisela-apodaca', do: 'start' },
      {
        after: '20m',
        by: 'gisela-apodaca',
        do: 'pend',
        reason: 'waiting-requester',
        comment:
          'Solo llegaron dos de las cuatro fotografías y están en baja resolución. ¿Nos las puede enviar en su tamaño original?',
      },
      {
        after: '1d 1h 32m',
        by: 'marisol-baeza',
        do: 'write',
        text: 'Una disculpa, ya las dejé en la carpeta «Prensa» de Obras Públicas, las cuatro.',
      },
      {
        after: '45m',
        by: 'gisela-apodaca',
        do: 'resolve',
        solution: 'La nota está en línea con su galería de cuatro fotografías.',
        cause: 'ordinary-request',
      },
      { after: '4h 38m', by: 'marisol-baeza', do: 'close' },
    ],
  },
  {
    ago: '27d 2h 29m',
    id: 'old-banner',
    by: 'jimena-lozada',
    title: 'Retirar el banner de la campaña de verificación vehicular',
    offering: 'website-update',
    description: 'La campaña terminó el viernes y el banner sigue en portada.',
    fields: () => ({
      action: 'remove',
      content: 'banner',
      page: `${SITE}/`,
      approved: true,
    }),
    then: [
      { after: '15m', by: 'renata-orozco', do: 'start' },
      {
        after: '10m',
        by: 'renata-orozco',
        do: 'resolve',
        solution: 'Retirado de la portada y de la versión móvil.',
        cause: 'ordinary-request',
      },
      {
        after: '30m',
        by: 'jimena-lozada',
        do: 'close',
        comment: 'Rapidísimo, gracias.',
      },
    ],
  },
  {
    ago: '24d 3h 29m',
    id: 'transparency-fraction',
    by: 'isidro-luevano',
    title: 'Actualizar indicadores de resultados en transparencia',
    offering: 'website-update',
    description:
      'Actualización trimestral de los indicadores de resultados. El formato ya pasó por la unidad de transparencia.',
    fields: () => ({
      action: 'change',
      content: 'transparency',
      page: `${SITE}/transparencia/indicadores`,
      heading: 'Indicadores de resultados, trimestre anterior',
      fraction: 'Art. 70, fracción VI',
      approved: true,
    }),
    then: [
      {
        after: '1h 28m',
        by: 'noe-villegas',
        do: 'write',
        visibility: 'internal',
        text: 'El archivo que mandó trae macros; que web lo convierta antes de subirlo.',
      },
      { after: '2h 28m', by: 'renata-orozco', do: 'start' },
      {
        after: '30m',
        by: 'renata-orozco',
        do: 'pend',
        reason: 'waiting-requester',
        comment:
          'La hoja «Metas» viene vacía en el archivo. ¿Es correcto o nos envía la versión completa?',
      },
      {
        after: '2d 4h 9m',
        by: 'isidro-luevano',
        do: 'write',
        text: 'Tenía razón, era la versión de trabajo. Les envié la definitiva.',
      },
      {
        after: '3h 33m',
        by: 'renata-orozco',
        do: 'resolve',
        solution:
          'Formato publicado en XLSX sin macros y en CSV, como pide el lineamiento.',
        cause: 'data',
      },
      { after: '1d 28m', by: 'isidro-luevano', do: 'close' },
    ],
  },
  {
    ago: '21d 6h 7m',
    id: 'directory-phones',
    by: 'rodolfo-echave',
    title: 'Corregir teléfonos de las ventanillas en el directorio',
    offering: 'website-update',
    description:
      'Cambiaron las extensiones de las ventanillas 3, 5 y 8. En la página siguen las anteriores y los ciudadanos llaman a otra área.',
    fields: () => ({
      action: 'change',
      content: 'page',
      page: `${SITE}/atencion/ventanillas`,
      heading: 'Ventanillas de atención',
      text: 'Ventanilla 3: ext. 4103. Ventanilla 5: ext. 4105. Ventanilla 8: ext. 4118.',
      approved: true,
    }),
    then: [
      { after: '1h 30m', by: 'gisela-apodaca', do: 'start' },
      {
        after: '40m',
        by: 'gisela-apodaca',
        do: 'resolve',
        solution: 'Extensiones corregidas en la página de ventanillas.',
        cause: 'data',
      },
      {
        after: '2h 15m',
        by: 'rodolfo-echave',
        do: 'reopen',
        comment:
          'En la computadora sí aparece, pero en el celular y en el PDF descargable siguen las anteriores.',
      },
      {
        after: '35m',
        by: 'gisela-apodaca',
        do: 'write',
        visibility: 'internal',
        text: 'El PDF se genera aparte y la caché móvil dura 24 h. Regenerado y purgada a mano; conviene automatizarlo.',
      },
      {
        after: '15m',
        by: 'gisela-apodaca',
        do: 'resolve',
        solution:
          'Se regeneró el PDF y se limpió la versión móvil. Las tres extensiones ya coinciden en todos lados.',
        cause: 'configuration',
      },
      {
        after: '1h 7m',
        by: 'rodolfo-echave',
        do: 'close',
        comment: 'Ahora sí, gracias.',
      },
    ],
  },
  {
    ago: '17d 7h 17m',
    id: 'counters-closed',
    by: 'ximena-arreola',
    title: 'Avisar en portada que mañana no hay ventanillas',
    offering: 'website-update',
    description:
      'Por la fumigación del edificio mañana no se atiende en ventanillas. Hay gente citada desde las 9.',
    urgency: 'high',
    fields: day => ({
      action: 'publish',
      content: 'banner',
      heading: 'Mañana no habrá atención en ventanillas',
      publishOn: day(0),
      removeOn: day(2),
      approved: false,
    }),
    then: [
      {
        after: '10m',
        by: 'carlota-huerta',
        do: 'prioritise',
        priority: 1,
        reason:
          'Hay 180 personas citadas para mañana; si no se enteran hoy, viajan en balde.',
      },
      {
        after: '5m',
        by: 'carlota-huerta',
        do: 'assign',
        team: 'web',
        assignee: 'mauricio-tejeda',
        note: 'Hablé con Amparo Cisneros, lo autoriza por teléfono.',
      },
      {
        after: '5m',
        by: 'carlota-huerta',
        do: 'watch',
        person: 'amparo-cisneros',
      },
      { after: '10m', by: 'mauricio-tejeda', do: 'start' },
      {
        after: '25m',
        by: 'mauricio-tejeda',
        do: 'resolve',
        solution:
          'Aviso en portada y en la página de citas. Además se envió recordatorio por correo a quienes tenían cita.',
        cause: 'ordinary-request',
      },
      { after: '20m', by: 'ximena-arreola', do: 'close' },
    ],
  },
];
