import type { DemoScenario } from '../DemoScenario';

/** Computers and their programs. */
export const computers: readonly DemoScenario[] = [
  {
    ago: '30d 3h 11m',
    id: 'virus',
    by: 'ximena-arreola',
    title: 'Mi computadora abre ventanas sola',
    offering: 'computer-repair',
    description:
      'Abrí un archivo que traía un ciudadano en su memoria y desde entonces salen ventanas con publicidad.',
    urgency: 'high',
    fields: () => ({
      assetTag: 'SIS-EC-02217',
      place: 'Edificio central, planta baja, ventanilla 5',
      symptom: 'virus',
      disconnected: true,
      detail: 'Ventanas de publicidad cada minuto; el cursor se mueve solo.',
      canWork: false,
    }),
    then: [
      { after: '8m', by: 'wendy-alcocer', do: 'start' },
      {
        after: '10m',
        by: 'wendy-alcocer',
        do: 'write',
        text: 'Voy en camino con un equipo de reserva. No la vuelva a conectar a la red.',
      },
      {
        after: '2h 39m',
        by: 'wendy-alcocer',
        do: 'write',
        visibility: 'internal',
        text: 'Programa publicitario, no cifrador. Disco borrado y reinstalado con la imagen de ventanillas. Los puertos USB del área siguen abiertos: tratarlo con redes.',
      },
      {
        after: '1h 22m',
        by: 'wendy-alcocer',
        do: 'resolve',
        solution:
          'Equipo reinstalado y revisado. Sus documentos se recuperaron de la carpeta compartida.',
        cause: 'security',
      },
      { after: '1d 38m', by: 'ximena-arreola', do: 'close' },
    ],
  },
  {
    ago: '6d 8h 56m',
    id: 'no-power',
    by: 'ciro-balderas',
    title: 'No enciende mi equipo',
    offering: 'computer-repair',
    description:
      'Después del apagón de la mañana ya no encendió. Estoy trabajando en la computadora de un compañero.',
    fields: () => ({
      assetTag: 'SIS-EC-01954',
      place: 'Edificio central, piso 2, oficina 212',
      symptom: 'no-power',
      canWork: false,
    }),
    then: [
      {
        after: '40m',
        by: 'horacio-penaloza',
        do: 'assign',
        team: 'support',
        assignee: 'yadira-montejo',
      },
      { after: '1h 14m', by: 'yadira-montejo', do: 'start' },
      {
        after: '1h 9m',
        by: 'yadira-montejo',
        do: 'write',
        visibility: 'internal',
        text: 'Fuente de poder quemada. No queda ninguna de ese modelo en almacén; cotizada con el proveedor del contrato.',
      },
      {
        after: '10m',
        by: 'yadira-montejo',
        do: 'linkEntity',
        ref: 'resource:default/ups-offices',
        role: 'cause',
      },
      {
        after: '10m',
        by: 'yadira-montejo',
        do: 'pend',
        reason: 'waiting-parts',
        resumeIn: 12,
        comment:
          'Se dañó la fuente de poder y la refacción tarda unos diez días hábiles. Hoy le llevamos un equipo de reserva.',
      },
      {
        after: '4h 40m',
        by: 'ciro-balderas',
        do: 'write',
        text: 'Recibido el equipo de reserva, gracias. ¿Pueden pasar mis archivos del anterior?',
      },
      {
        after: '1d 39m',
        by: 'yadira-montejo',
        do: 'write',
        text: 'Sí, conectamos el disco por cable y le copiamos el escritorio y los documentos. Quedó hoy.',
      },
    ],
  },
  {
    ago: '2d 6h 44m',
    id: 'slow-computer',
    by: 'dalia-anaya',
    title: 'El equipo tarda diez minutos en abrir los planos',
    offering: 'computer-repair',
    description: 'Empezó con la última actualización del programa de diseño.',
    fields: () => ({
      assetTag: 'SIS-EC-03381',
      place: 'Anexo, piso 1, Proyectos',
      symptom: 'slow',
      canWork: true,
    }),
    then: [
      { after: '3h 15m', by: 'wendy-alcocer', do: 'start' },
      {
        after: '20m',
        by: 'wendy-alcocer',
        do: 'pend',
        reason: 'scheduled-visit',
        resumeIn: 4,
        comment:
          'Como acordamos por teléfono, la visito con memoria adicional. Deje cerrados los planos, por favor.',
      },
    ],
  },
  {
    ago: '11d 5h 27m',
    id: 'flickering-screen',
    by: 'samuel-ibarrola',
    requester: 'cipriano-mejorada',
    origin: 'in_person',
    title: 'Pantalla que parpadea en Archivo',
    offering: 'computer-repair',
    description: 'Pasó a la mesa: la pantalla parpadea y le cansa la vista.',
    fields: () => ({
      assetTag: 'SIS-MN-00718',
      place: 'Sótano, Archivo de concentración',
      symptom: 'screen',
      canWork: true,
    }),
    then: [
      { after: '15m', by: 'samuel-ibarrola', do: 'watch' },
      { after: '2h 9m', by: 'yadira-montejo', do: 'start' },
      {
        after: '30m',
        by: 'yadira-montejo',
        do: 'file',
        ticket: {
          id: 'screen-visit',
          parent: 'flickering-screen',
          title: 'Visita a Archivo para cambio de pantalla',
          offering: 'technician-visit',
          description: 'Llevar pantalla de reserva y cable de video.',
          fields: day => ({
            place: 'Sótano, Archivo de concentración',
            day: day(1),
            material: ['spare-computer'],
          }),
        },
      },
      { after: '1h 38m', by: 'wendy-alcocer', do: 'start', on: 'screen-visit' },
      {
        after: '1d 7m',
        by: 'wendy-alcocer',
        do: 'resolve',
        on: 'screen-visit',
        solution:
          'Cambiada la pantalla. La anterior falla por la lámpara, va a baja.',
        cause: 'wear',
      },
      { after: '10m', by: 'yadira-montejo', do: 'close', on: 'screen-visit' },
      {
        after: '10m',
        by: 'yadira-montejo',
        do: 'resolve',
        solution: 'Se sustituyó la pantalla por una de reserva.',
        cause: 'hardware',
      },
      { after: '2d 39m', by: 'yadira-montejo', do: 'close' },
    ],
  },
  {
    ago: '9d 2h 7m',
    id: 'write-off',
    by: 'fermin-olvera',
    title: 'Dictamen de baja de 26 equipos de Administración',
    offering: 'equipment-opinion',
    description:
      'Equipos del almacén del anexo. El dictamen lo pide el comité de bienes para su próxima sesión.',
    fields: () => ({
      pieces: 26,
      tags: 'SIS-EC-00411 a SIS-EC-00429\nSIS-MN-00120 a SIS-MN-00126',
      kinds: ['computer', 'screen'],
      letter: 'DGA-0544',
      place: 'Anexo, almacén',
    }),
    then: [
      {
        after: '1d 16m',
        by: 'horacio-penaloza',
        do: 'assign',
        team: 'support',
        assignee: 'wendy-alcocer',
        note: 'Sin prisa, pero antes de la sesión del comité.',
      },
    ],
  },
  {
    ago: '14d 2h 35m',
    id: 'statistics-program',
    by: 'isidro-luevano',
    title: 'Instalar programa de estadística',
    offering: 'software-installation',
    description: 'Para las series de indicadores.',
    fields: () => ({
      assetTag: 'SIS-EC-02790',
      program: 'statistics',
      reason: 'Series de tiempo de los indicadores de resultados.',
      licence: false,
    }),
    then: [
      { after: '3h 37m', by: 'yadira-montejo', do: 'start' },
      {
        after: '1h 30m',
        by: 'yadira-montejo',
        do: 'resolve',
        code: 'rejected-by-desk',
        solution:
          'La unidad no tiene licencia y la versión de prueba no permite uso institucional. Como alternativa le instalamos R, que es libre y abre sus archivos; le mandé una guía de inicio.',
        cause: 'ordinary-request',
      },
      {
        after: '3h 23m',
        by: 'isidro-luevano',
        do: 'close',
        comment: 'Con R me basta, gracias.',
      },
    ],
  },
];
