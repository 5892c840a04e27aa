import type { DemoScenario } from '../DemoScenario';

/** Microsites and the intranet. */
export const webProjects: readonly DemoScenario[] = [
  {
    ago: '15d 4h 15m',
    id: 'survey-microsite',
    by: 'rodolfo-echave',
    title: 'Micrositio de la consulta ciudadana de movilidad',
    offering: 'microsite',
    description:
      'Micrositio con cuatro secciones para la consulta de movilidad. Se esperan unas veinte mil visitas en dos semanas, por eso pedimos que se revise la capacidad.',
    fields: day => ({
      kind: 'microsite',
      name: 'Consulta de movilidad',
      sections: 4,
      online: day(20),
      offline: day(45),
      owner: 'group:default/citizen-services',
    }),
    then: [
      {
        after: '3h 12m',
        by: 'mauricio-tejeda',
        do: 'assign',
        team: 'web',
        assignee: 'gisela-apodaca',
      },
      { after: '1d 17m', by: 'gisela-apodaca', do: 'start' },
    ],
  },
  {
    ago: '13d 8h 46m',
    id: 'microsite-machine',
    by: 'gisela-apodaca',
    parent: 'survey-microsite',
    title: 'Máquina virtual para el micrositio de la consulta',
    offering: 'virtual-machine',
    description:
      'Para el micrositio de la consulta de movilidad. Zona pública, vive dos meses; pico esperado de 60 visitas por segundo.',
    fields: () => ({
      movement: 'new',
      forSystem: 'system:default/institutional-website',
      cores: 4,
      memory: 8,
      disk: 60,
      zone: 'public',
    }),
    then: [
      {
        after: '15m',
        by: 'gisela-apodaca',
        on: 'survey-microsite',
        do: 'pend',
        reason: 'waiting-other-team',
        comment:
          'Diseño aprobado. Esperamos el servidor que prepara el equipo de Bases de Datos y Servidores.',
      },
      { after: '3h 17m', by: 'joel-cervera', do: 'start' },
      {
        after: '1d 5h 3m',
        by: 'joel-cervera',
        do: 'write',
        visibility: 'internal',
        text: 'Creada en host-4 (perimetral). Queda 11 % de memoria libre en ese anfitrión: no cabe otra de este tamaño.',
      },
      {
        after: '30m',
        by: 'joel-cervera',
        do: 'resolve',
        solution: 'Máquina entregada; las llaves de acceso van por el gestor.',
        cause: 'ordinary-request',
      },
      { after: '1h 34m', by: 'gisela-apodaca', do: 'close' },
      {
        after: '15m',
        by: 'gisela-apodaca',
        on: 'survey-microsite',
        do: 'resume',
        note: 'Servidor recibido.',
      },
    ],
  },
  {
    ago: '9d 7h 41m',
    id: 'microsite-certificate',
    by: 'gisela-apodaca',
    parent: 'survey-microsite',
    title: 'Certificado para consulta.secretaria.example',
    offering: 'certificate-renewal',
    description:
      'Certificado nuevo para el micrositio; sin él no podemos abrir la prueba con los usuarios.',
    fields: day => ({
      where: 'component:default/institutional-site',
      expires: day(60),
      names: 'consulta.secretaria.example',
    }),
    then: [
      { after: '4h 14m', by: 'lucero-almanza', do: 'start' },
      {
        after: '2d 19m',
        by: 'gisela-apodaca',
        on: 'survey-microsite',
        do: 'write',
        text: 'Ya puede ver el avance en el ambiente de prueba. Faltan la sección de resultados y el certificado.',
      },
      {
        after: '5h 21m',
        by: 'rodolfo-echave',
        on: 'survey-microsite',
        do: 'write',
        text: 'Lo vimos con la directora, muy bien. Solo cambiar «encuesta» por «consulta» en los textos.',
      },
    ],
  },
  {
    ago: '20d 2h 4m',
    id: 'holiday-circular',
    by: 'fermin-olvera',
    title: 'Circular de días inhábiles en la intranet',
    offering: 'intranet-publication',
    description: 'Circular con los días inhábiles del resto del ejercicio.',
    fields: day => ({
      content: 'circular',
      heading: 'Días inhábiles',
      circularNumber: 'SIS-DGA-021',
      publishOn: day(1),
    }),
    then: [
      { after: '5h 12m', by: 'renata-orozco', do: 'start' },
      {
        after: '20m',
        by: 'renata-orozco',
        do: 'resolve',
        solution: 'Publicada y fijada al inicio por una semana.',
        cause: 'ordinary-request',
      },
      { after: '1d 29m', by: 'fermin-olvera', do: 'close' },
    ],
  },
  {
    ago: '1d 1h 38m',
    id: 'leave-format',
    by: 'itzel-noriega',
    title: 'Nuevo formato de licencias con goce de sueldo',
    offering: 'intranet-publication',
    description:
      'Sustituir el formato RH-07 por el que adjunté en la carpeta de Recursos Humanos. El anterior ya no se recibe en ventanilla.',
    fields: day => ({
      content: 'format',
      heading: 'RH-07 Licencia con goce de sueldo',
      publishOn: day(1),
    }),
    then: [
      { after: '3h 26m', by: 'renata-orozco', do: 'start' },
      {
        after: '5h 39m',
        by: 'renata-orozco',
        do: 'resolve',
        solution:
          'El RH-07 nuevo ya está en Formatos; la dirección anterior lleva al nuevo.',
        cause: 'ordinary-request',
      },
    ],
  },
];
