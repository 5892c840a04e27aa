import type { DemoScenario } from '../DemoScenario';

/** A switch that restarts: incident, problem and the change that ended it. */
export const switchTrouble: readonly DemoScenario[] = [
  {
    ago: '33d 4h 12m',
    id: 'floor-switch',
    type: 'incident',
    by: 'amparo-cisneros',
    title: 'Las ventanillas se quedan sin red varias veces al día',
    description:
      'Teléfonos y computadoras de planta baja se desconectan dos o tres minutos y vuelven. Hay ciudadanos formados.',
    urgency: 'critical',
    entities: [
      { ref: 'resource:default/access-switch-floor-1', role: 'primary' },
    ],
    then: [
      { after: '10m', by: 'silvestre-nava', do: 'edit', impact: 'service' },
      { after: '10m', by: 'lucero-almanza', do: 'start' },
      {
        after: '1h 5m',
        by: 'lucero-almanza',
        do: 'file',
        ticket: {
          id: 'switch-power',
          type: 'problem',
          title: 'El conmutador de planta baja se reinicia solo',
          description:
            'Catorce reinicios en dos semanas según la bitácora. No coinciden con cortes de energía.',
          impact: 'service',
          urgency: 'high',
          entities: [
            { ref: 'resource:default/access-switch-floor-1', role: 'primary' },
          ],
          links: [{ kind: 'investigates', to: 'floor-switch' }],
        },
      },
      {
        after: '15m',
        by: 'silvestre-nava',
        do: 'assign',
        on: 'switch-power',
        team: 'networks',
        assignee: 'lucero-almanza',
      },
      { after: '20m', by: 'lucero-almanza', do: 'analyse', on: 'switch-power' },
      {
        after: '10m',
        by: 'lucero-almanza',
        do: 'pend',
        reason: 'waiting-problem',
        comment:
          'Movimos las ventanillas 1 y 2 a otro conmutador mientras encontramos la causa.',
      },
      {
        after: '2d 1h',
        by: 'lucero-almanza',
        do: 'record_known_error',
        on: 'switch-power',
        rootCause:
          'La fuente de poder del conmutador entrega voltaje inestable cuando se calienta.',
        workaround:
          'Ventilador de apoyo en el gabinete y ventanillas críticas en el conmutador del piso 2.',
      },
      {
        after: '1h',
        by: 'lucero-almanza',
        do: 'file',
        ticket: {
          id: 'switch-supply',
          type: 'change',
          title: 'Sustituir la fuente del conmutador de planta baja',
          description: 'La refacción ya está en el almacén.',
          entities: [
            { ref: 'resource:default/access-switch-floor-1', role: 'primary' },
          ],
          links: [{ kind: 'fixes', to: 'switch-power' }],
          change: {
            kind: 'normal',
            reason: 'La fuente actual reinicia el equipo.',
            implementation:
              '1. Avisar a Atención Ciudadana.\n2. Apagar el conmutador.\n3. Cambiar la fuente y encender.',
            tests: 'Voltaje estable durante 30 minutos y 48 puertos arriba.',
            rollback:
              'Conectar el conmutador de repuesto con la misma configuración.',
            outage: true,
            window: { from: 'filing', day: 3, at: '19:00', hours: 2 },
          },
        },
      },
      { after: '10m', by: 'lucero-almanza', do: 'submit', on: 'switch-supply' },
      {
        after: '10m',
        by: 'lucero-almanza',
        do: 'start_fix',
        on: 'switch-power',
      },
      {
        after: '4h',
        by: 'carlota-huerta',
        do: 'validate',
        on: 'switch-supply',
      },
      {
        after: '1d',
        by: 'fabiola-ocampo',
        do: 'approve',
        on: 'switch-supply',
        comment:
          'De acuerdo: fuera de horario y con equipo de repuesto a la mano.',
      },
      {
        after: '3d 1h',
        by: 'wendy-alcocer',
        do: 'implement',
        on: 'switch-supply',
        began: { day: 3, at: '19:05' },
      },
      {
        after: '10m',
        by: 'wendy-alcocer',
        do: 'complete',
        on: 'switch-supply',
        outcome: 'successful',
        ended: { day: 3, at: '20:10' },
        comment: 'Voltaje estable toda la noche. El equipo ya no se calienta.',
      },
      {
        after: '1d 2h',
        by: 'yadira-montejo',
        do: 'close',
        on: 'switch-power',
        comment: 'Sin reinicios desde el cambio.',
      },
      { after: '1h', by: 'amparo-cisneros', do: 'close' },
    ],
  },
];
