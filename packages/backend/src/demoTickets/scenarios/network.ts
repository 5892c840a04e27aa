import type { DemoScenario } from '../DemoScenario';

/** Network, telephones and what monitoring finds. */
export const network: readonly DemoScenario[] = [
  {
    ago: '19d 6h 48m',
    id: 'dead-socket',
    by: 'elvira-tovar',
    title: 'Sin red en la mesa de consulta del Archivo',
    offering: 'network-point',
    description: 'El nodo de la mesa de consulta dejó de funcionar.',
    fields: () => ({
      movement: 'fault',
      socketNumber: 'S-014',
      place: 'Sótano, Archivo, mesa de consulta',
    }),
    then: [
      { after: '1h 18m', by: 'lucero-almanza', do: 'start' },
      {
        after: '30m',
        by: 'lucero-almanza',
        do: 'file',
        ticket: {
          id: 'socket-visit',
          parent: 'dead-socket',
          title: 'Visita para rehacer el nodo S-014',
          offering: 'technician-visit',
          description:
            'El puerto del conmutador está bien; parece roseta o cable. Llevar probador.',
          fields: day => ({
            place: 'Sótano, Archivo, mesa de consulta',
            day: day(1),
            material: ['cable', 'tester'],
          }),
        },
      },
      {
        after: '10m',
        by: 'lucero-almanza',
        do: 'pend',
        reason: 'waiting-other-team',
        comment: 'Mañana pasa un técnico a revisar el cableado.',
      },
      { after: '6h 8m', by: 'yadira-montejo', do: 'start', on: 'socket-visit' },
      {
        after: '4h 39m',
        by: 'yadira-montejo',
        do: 'resolve',
        on: 'socket-visit',
        solution: 'Roseta sulfatada por humedad; se rehízo y se certificó.',
        cause: 'wear',
      },
      { after: '10m', by: 'lucero-almanza', do: 'close', on: 'socket-visit' },
      {
        after: '10m',
        by: 'lucero-almanza',
        do: 'resolve',
        solution: 'Nodo reparado y probado a 1 Gb/s.',
        cause: 'hardware',
      },
      { after: '1d 22m', by: 'elvira-tovar', do: 'close' },
    ],
  },
  {
    ago: '22d 5h 37m',
    id: 'guest-network',
    by: 'hortensia-galvan',
    title: 'Wi-Fi para el taller de indicadores',
    offering: 'guest-wireless',
    description: 'Vienen enlaces de planeación de once municipios.',
    fields: day => ({
      visitors: 35,
      from: day(3),
      to: day(4),
      host: 'user:default/isidro-luevano',
    }),
    then: [
      { after: '4h 34m', by: 'silvestre-nava', do: 'start' },
      {
        after: '1h 24m',
        by: 'silvestre-nava',
        do: 'resolve',
        solution:
          'Red «SIS-Visitantes» con 40 claves; se las entregamos impresas a Isidro.',
        cause: 'ordinary-request',
      },
      { after: '4d 31m', by: 'isidro-luevano', do: 'watch' },
      { after: '1h 21m', by: 'hortensia-galvan', do: 'close' },
    ],
  },
  {
    ago: '10d 1h 42m',
    id: 'blocked-site',
    by: 'paloma-escamilla',
    title: 'Página de la gaceta judicial bloqueada',
    offering: 'site-unblocking',
    description: 'Sale el aviso del filtro y la consultamos diario.',
    fields: () => ({
      url: 'https://gaceta.example/consulta',
      reason: 'Consulta diaria de acuerdos y plazos.',
      scope: 'unit',
      unit: 'group:default/legal-affairs',
    }),
    then: [
      {
        after: '30m',
        by: 'noe-villegas',
        do: 'write',
        visibility: 'internal',
        text: 'Ya la habían pedido en mayo para otra unidad; quizá convenga abrirla para todos.',
      },
      { after: '2h 7m', by: 'lucero-almanza', do: 'start' },
      {
        after: '40m',
        by: 'lucero-almanza',
        do: 'resolve',
        solution:
          'Clasificada como institucional: queda abierta para toda la secretaría.',
        cause: 'configuration',
      },
      { after: '1d 10m', by: 'paloma-escamilla', do: 'close' },
    ],
  },
  {
    ago: '15d 7h 36m',
    id: 'new-extension',
    by: 'tomas-carranco',
    beneficiary: 'itzel-noriega',
    title: 'Extensión con salida a celular para Nómina',
    offering: 'telephone-extension',
    description: 'Itzel llama a personal en obra que no tiene teléfono fijo.',
    fields: () => ({
      movement: 'permissions',
      extension: '4217',
      holder: 'user:default/itzel-noriega',
      calls: ['internal', 'local', 'mobile'],
    }),
    then: [
      { after: '3h 29m', by: 'lucero-almanza', do: 'start' },
      {
        after: '15m',
        by: 'lucero-almanza',
        do: 'resolve',
        solution: 'La extensión 4217 ya marca a celulares con clave personal.',
        cause: 'ordinary-request',
      },
      { after: '3h 13m', by: 'itzel-noriega', do: 'close' },
    ],
  },
  {
    ago: '4h 30m',
    id: 'silent-phone',
    by: 'amparo-cisneros',
    title: 'Mi teléfono timbra pero no se escucha',
    offering: 'telephone-fault',
    description: 'Solo con llamadas de fuera; las internas se oyen bien.',
    fields: () => ({
      extension: '4100',
      place: 'Edificio central, planta baja, Dirección',
      detail: 'Al contestar una llamada externa no hay voz en ningún sentido.',
    }),
    then: [
      {
        after: '50m',
        by: 'noe-villegas',
        do: 'write',
        visibility: 'internal',
        text: 'Probado desde mi celular a la 4100 y a la 4103: sin audio en ambas. No es el aparato.',
      },
    ],
  },
  {
    ago: '3h 45m',
    id: 'voicemail-down',
    by: 'noe-villegas',
    origin: 'monitoring',
    title: 'El buzón de voz no contesta',
    offering: 'component-fault',
    description:
      'Alerta del monitoreo desde las 09:40. El componente no tiene un equipo responsable válido en el catálogo.',
    fields: () => ({
      component: 'component:default/voicemail',
      evidence: 'Tres revisiones seguidas sin respuesta en el puerto 5060.',
    }),
    then: [
      {
        after: '15m',
        by: 'noe-villegas',
        do: 'link',
        kind: 'related',
        to: 'silent-phone',
      },
    ],
  },
  {
    ago: '5d 6h 52m',
    id: 'slow-map-viewer',
    by: 'renata-orozco',
    title: 'El visor de mapas responde lento',
    offering: 'component-fault',
    description: 'Lo vimos al preparar el carrusel de la campaña de bacheo.',
    fields: () => ({
      component: 'component:default/gis-viewer',
      evidence:
        'Mediana de 9.2 s en abrir la capa de obras; hace un mes, 1.8 s.',
    }),
    then: [
      { after: '2h 24m', by: 'emilio-xool', do: 'start' },
      {
        after: '1d 12m',
        by: 'emilio-xool',
        do: 'write',
        visibility: 'internal',
        text: 'La capa creció a 214 mil geometrías sin índice espacial. Preparo la corrección.',
      },
      {
        after: '1h 34m',
        by: 'emilio-xool',
        do: 'pend',
        reason: 'waiting-change',
        comment:
          'La solución entra con el cambio programado del fin de semana en la base de datos de mapas.',
      },
    ],
  },
];
