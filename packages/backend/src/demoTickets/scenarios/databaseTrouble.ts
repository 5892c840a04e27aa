import type { DemoScenario } from '../DemoScenario';

/**
 * A node of the database cluster runs out of memory: incidents, their
 * problem, and the change of next week that is to put it right.
 */
export const databaseTrouble: readonly DemoScenario[] = [
  {
    ago: '24d 5h 11m',
    id: 'slow-payroll',
    type: 'incident',
    by: 'itzel-noriega',
    title: 'Nómina tarda más de un minuto en cada pantalla',
    description:
      'Desde las diez de la mañana cualquier consulta tarda más de un minuto. Somos once personas capturando incidencias de la quincena.',
    urgency: 'high',
    entities: [{ ref: 'system:default/payroll', role: 'primary' }],
    then: [
      { after: '15m', by: 'adriana-lizarraga', do: 'edit', impact: 'service' },
      {
        after: '25m',
        by: 'adriana-lizarraga',
        do: 'dispatch',
        team: 'databases',
        note: 'La aplicación está bien; las consultas esperan a la base de datos.',
      },
      { after: '10m', by: 'joel-cervera', do: 'start' },
      {
        after: '20m',
        by: 'joel-cervera',
        do: 'linkEntity',
        ref: 'resource:default/db-node-1',
        role: 'cause',
        effect: 'degraded',
      },
      {
        after: '35m',
        by: 'joel-cervera',
        do: 'resolve',
        code: 'service-restored',
        solution:
          'El nodo 1 de la base de datos se quedó sin memoria. Se reinició el servicio y las consultas volvieron a su tiempo normal.',
        cause: 'capacity',
      },
      { after: '1d 12m', by: 'itzel-noriega', do: 'close' },
    ],
  },
  {
    ago: '17d 6h 34m',
    id: 'budget-outage',
    type: 'incident',
    by: 'noe-villegas',
    origin: 'monitoring',
    title: 'Presupuesto rechaza conexiones a su base de datos',
    description:
      'Alerta del monitoreo: «too many connections» en la base de datos de Presupuesto. Finanzas no puede autorizar pagos.',
    impact: 'service',
    urgency: 'critical',
    entities: [
      {
        ref: 'resource:default/db-budget',
        role: 'primary',
        effect: 'outage',
      },
      { ref: 'resource:default/db-node-1', effect: 'degraded' },
    ],
    then: [
      { after: '5m', by: 'joel-cervera', do: 'start' },
      {
        after: '10m',
        by: 'noe-villegas',
        do: 'watch',
        person: 'evaristo-mondragon',
      },
      {
        after: '30m',
        by: 'joel-cervera',
        do: 'write',
        text: 'Pasamos la carga al segundo nodo. Los pagos ya se pueden autorizar.',
      },
      {
        after: '10m',
        by: 'joel-cervera',
        do: 'resolve',
        code: 'workaround-applied',
        solution:
          'La base de datos trabaja desde el nodo 2 mientras se revisa el nodo 1, otra vez sin memoria.',
        cause: 'capacity',
      },
      { after: '1d 20m', by: 'noe-villegas', do: 'close' },
    ],
  },
  {
    ago: '15d 4h 22m',
    id: 'node-memory',
    type: 'problem',
    by: 'yadira-montejo',
    title: 'El nodo 1 de la base de datos se queda sin memoria',
    description:
      'Van dos incidentes en siete días con el mismo síntoma: la memoria del nodo 1 crece durante la mañana hasta que rechaza conexiones. El reinicio solo lo pospone.',
    impact: 'organisation',
    urgency: 'medium',
    entities: [
      { ref: 'resource:default/db-node-1', role: 'primary' },
      { ref: 'resource:default/db-cluster' },
    ],
    links: [
      { kind: 'investigates', to: 'slow-payroll' },
      { kind: 'investigates', to: 'budget-outage' },
    ],
    then: [
      {
        after: '20m',
        by: 'yadira-montejo',
        do: 'assign',
        team: 'databases',
        assignee: 'joel-cervera',
      },
      {
        after: '1h 10m',
        by: 'joel-cervera',
        do: 'analyse',
        note: 'Activo el registro de consultas lentas y una muestra de memoria cada minuto.',
      },
    ],
  },
  {
    ago: '12d 3h 51m',
    id: 'letters-outage',
    type: 'incident',
    by: 'paloma-escamilla',
    title: 'Control de Gestión se cae al mediodía',
    description:
      'Ayer y hoy, entre las doce y la una, aparece «servicio no disponible» y se pierde lo capturado.',
    urgency: 'high',
    entities: [{ ref: 'system:default/correspondence-control' }],
    then: [
      {
        after: '20m',
        by: 'noe-villegas',
        do: 'dispatch',
        team: 'databases',
        note: 'Mismo patrón que Nómina y Presupuesto.',
      },
      { after: '15m', by: 'kevin-ugalde', do: 'start' },
      { after: '5m', by: 'kevin-ugalde', do: 'edit', impact: 'service' },
      {
        after: '10m',
        by: 'kevin-ugalde',
        do: 'linkEntity',
        ref: 'resource:default/db-correspondence',
        effect: 'degraded',
      },
      {
        after: '5m',
        by: 'kevin-ugalde',
        do: 'link',
        kind: 'investigated_by',
        to: 'node-memory',
      },
      {
        after: '10m',
        by: 'kevin-ugalde',
        do: 'pend',
        reason: 'waiting-problem',
        comment:
          'Conocemos la falla y buscamos su causa. Mientras tanto, guarde con frecuencia entre doce y una.',
      },
    ],
  },
  {
    ago: '8d 2h 17m',
    id: 'slow-payroll-again',
    type: 'incident',
    by: 'tomas-carranco',
    title: 'Nómina vuelve a tardar al capturar incidencias',
    description: 'Igual que hace tres semanas. Cerramos la quincena mañana.',
    urgency: 'high',
    entities: [{ ref: 'component:default/payroll-service', role: 'primary' }],
    then: [
      {
        after: '10m',
        by: 'samuel-ibarrola',
        do: 'dispatch',
        team: 'databases',
      },
      { after: '15m', by: 'joel-cervera', do: 'start' },
      {
        after: '10m',
        by: 'joel-cervera',
        do: 'linkEntity',
        ref: 'resource:default/db-payroll',
        effect: 'degraded',
      },
      {
        after: '10m',
        by: 'joel-cervera',
        do: 'link',
        kind: 'investigated_by',
        to: 'node-memory',
      },
      {
        after: '40m',
        by: 'joel-cervera',
        do: 'record_known_error',
        on: 'node-memory',
        rootCause:
          'La versión 14.3 del motor no libera la memoria de las consultas preparadas que Nómina y Control de Gestión repiten; el nodo 1 tiene además el límite por sesión cuatro veces mayor que el nodo 2.',
        workaround:
          'Reiniciar el servicio del nodo 1 cada noche y limitar a 80 las conexiones de Nómina.',
      },
      {
        after: '15m',
        by: 'joel-cervera',
        do: 'communicate',
        on: 'node-memory',
        text: 'Cada noche reiniciamos el servicio, así que por la mañana trabajará normal. Si después de las doce se vuelve lento, espere cinco minutos y vuelva a entrar: lo capturado no se pierde.',
      },
      {
        after: '10m',
        by: 'joel-cervera',
        do: 'pend',
        reason: 'waiting-problem',
      },
    ],
  },
  {
    ago: '5d 3h 36m',
    id: 'node-upgrade',
    type: 'change',
    by: 'joel-cervera',
    title: 'Actualizar el motor y acotar la memoria del nodo 1',
    description:
      'Corrige la causa de los incidentes de Nómina, Presupuesto y Control de Gestión.',
    entities: [
      { ref: 'resource:default/db-node-1', role: 'primary' },
      { ref: 'resource:default/db-cluster' },
      { ref: 'resource:default/db-payroll' },
      { ref: 'resource:default/db-budget' },
      { ref: 'resource:default/db-correspondence' },
    ],
    links: [{ kind: 'fixes', to: 'node-memory' }],
    change: {
      kind: 'normal',
      reason:
        'El motor 14.3 no libera memoria; el fabricante lo corrigió en la 14.12.',
      implementation:
        '1. Respaldo completo y réplica al día.\n2. Pasar la carga al nodo 2.\n3. Actualizar el nodo 1 a 14.12 y bajar work_mem a 16 MB.\n4. Regresar la carga al nodo 1.\n5. Actualizar el nodo 2.',
      tests:
        '1. Cálculo de una quincena de prueba en Nómina.\n2. Turnar diez oficios en Control de Gestión.\n3. Memoria estable durante una hora con carga simulada.',
      rollback:
        'Quedarse en el nodo 2 con la versión anterior y restaurar el nodo 1 de su instantánea: 40 minutos.',
      outage: true,
      window: {
        from: 'filling',
        week: 1,
        weekday: 7,
        at: '02:00',
        hours: 4,
      },
    },
    then: [
      { after: '40m', by: 'joel-cervera', do: 'submit' },
      {
        after: '20m',
        by: 'joel-cervera',
        do: 'start_fix',
        on: 'node-memory',
        note: 'El cambio está propuesto para la ventana de mantenimiento de la próxima semana.',
      },
      {
        after: '3h 5m',
        by: 'horacio-penaloza',
        do: 'validate',
        comment: 'Plan completo. La ventana coincide con la de mantenimiento.',
      },
      {
        after: '1d 1h',
        by: 'carlota-huerta',
        do: 'approve',
        comment:
          'Aprobado. Finanzas y Recursos Humanos confirmaron que no cierran quincena ese fin de semana.',
      },
    ],
  },
];
