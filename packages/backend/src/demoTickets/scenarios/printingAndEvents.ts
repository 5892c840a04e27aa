import type { DemoScenario } from '../DemoScenario';

/** Printers, supplies, meetings and broadcasts. */
export const printingAndEvents: readonly DemoScenario[] = [
  {
    ago: '25d 3h 30m',
    id: 'counter-printer',
    by: 'rodolfo-echave',
    title: 'La impresora de ventanillas no responde',
    offering: 'printer-repair',
    description:
      'No sale ningún comprobante desde la apertura. Hay fila en las ocho ventanillas.',
    urgency: 'high',
    fields: () => ({
      printer: 'resource:default/printer-counters',
      symptom: 'offline',
      message: 'Sin conexión',
    }),
    then: [
      {
        after: '5m',
        by: 'noe-villegas',
        do: 'edit',
        impact: 'service',
        urgency: 'critical',
      },
      { after: '10m', by: 'yadira-montejo', do: 'start' },
      {
        after: '20m',
        by: 'yadira-montejo',
        do: 'dispatch',
        team: 'networks',
        note: 'La impresora está bien: imprime por USB. El nodo no da enlace y las cámaras del mismo tramo tampoco.',
      },
      { after: '5m', by: 'lucero-almanza', do: 'start' },
      {
        after: '10m',
        by: 'lucero-almanza',
        do: 'linkEntity',
        ref: 'resource:default/access-switch-floor-1',
        role: 'cause',
      },
      {
        after: '25m',
        by: 'lucero-almanza',
        do: 'resolve',
        solution:
          'Un puerto del conmutador de planta baja estaba bloqueado tras el corte de energía. Ya se imprime en las ocho ventanillas.',
        cause: 'network',
      },
      { after: '2h 5m', by: 'rodolfo-echave', do: 'close' },
    ],
  },
  {
    ago: '3d 5h 46m',
    id: 'streaky-prints',
    by: 'itzel-noriega',
    title: 'Manchas en las impresiones de Recursos Humanos',
    offering: 'printer-repair',
    description: 'Las constancias salen con una raya negra de arriba a abajo.',
    fields: () => ({
      printer: 'resource:default/printer-human-resources',
      symptom: 'quality',
    }),
    then: [
      { after: '4h 7m', by: 'yadira-montejo', do: 'start' },
      {
        after: '1d 38m',
        by: 'yadira-montejo',
        do: 'resolve',
        solution: 'Limpieza y cambio de tambor. La prueba salió limpia.',
        cause: 'wear',
      },
      {
        after: '1d 1h 39m',
        by: 'itzel-noriega',
        do: 'reopen',
        comment:
          'Ayer quedó bien, pero hoy volvió la raya desde la página veinte, más o menos.',
      },
      {
        after: '40m',
        by: 'yadira-montejo',
        do: 'write',
        text: 'Gracias por avisar. Parece el fusor y no el tambor; hoy subo a revisarlo.',
      },
    ],
  },
  {
    ago: '1h 35m',
    id: 'finance-toner',
    by: 'nadia-renteria',
    title: 'Tóner negro para la impresora de Finanzas',
    offering: 'toner-supply',
    description: 'Queda al 5 % y viene el cierre de mes.',
    fields: () => ({
      printer: 'resource:default/printer-finance',
      supply: 'black',
      quantity: 2,
    }),
    then: [],
  },
  {
    ago: '16d 8h 54m',
    id: 'council-meeting',
    by: 'leonor-arizmendi',
    title: 'Videoconferencia de la junta de gobierno',
    offering: 'video-conference',
    description:
      'Sesión ordinaria con dos integrantes a distancia. Se levanta acta, por favor que se grabe.',
    fields: day => ({
      day: day(4),
      hours: '10:00 a 13:00',
      room: 'council',
      people: 14,
      technician: true,
      topic: 'Tercera sesión ordinaria',
    }),
    then: [
      {
        after: '2h 23m',
        by: 'horacio-penaloza',
        do: 'assign',
        team: 'support',
        assignee: 'wendy-alcocer',
      },
      {
        after: '3d 24m',
        by: 'wendy-alcocer',
        do: 'write',
        text: 'Prueba de audio y cámara hecha con la sala vacía, todo en orden.',
      },
      {
        after: '1d 5h 25m',
        by: 'wendy-alcocer',
        do: 'resolve',
        solution: 'Sesión atendida completa; la grabación está en su carpeta.',
        cause: 'ordinary-request',
      },
      { after: '2d 41m', by: 'leonor-arizmendi', do: 'close' },
    ],
  },
  {
    ago: '4d 2h 35m',
    id: 'bridge-broadcast',
    by: 'bruno-santillan',
    title: 'Transmisión en vivo de la entrega de obra',
    offering: 'live-stream',
    description:
      'Entrega del puente vehicular con la secretaria. Dos cámaras; el acto dura una hora.',
    urgency: 'high',
    fields: day => ({
      event: 'Entrega del puente vehicular',
      day: day(9),
      channels: ['site', 'networks'],
      producer: 'user:default/jimena-lozada',
      place: 'Explanada del puente, acceso norte',
    }),
    then: [
      {
        after: '3h 40m',
        by: 'horacio-penaloza',
        do: 'write',
        visibility: 'internal',
        text: 'En la explanada no hay fibra. Dos módems con tarjetas de distinta compañía o no transmitimos.',
      },
      {
        after: '20m',
        by: 'horacio-penaloza',
        do: 'assign',
        team: 'support',
        assignee: 'yadira-montejo',
      },
      {
        after: '1d 32m',
        by: 'yadira-montejo',
        do: 'write',
        text: '¿A qué hora nos dan acceso a la explanada? Necesitamos probar la señal un día antes.',
      },
      {
        after: '2h 7m',
        by: 'bruno-santillan',
        do: 'write',
        text: 'Desde las 16:00 del día anterior. Pregunten por el residente de obra.',
      },
    ],
  },
];
