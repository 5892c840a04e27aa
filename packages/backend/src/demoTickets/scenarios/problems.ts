import type { DemoScenario } from '../DemoScenario';

/** Problems in every state; two more hang on the stories of their incidents. */
export const problems: readonly DemoScenario[] = [
  {
    ago: '28d 3h 44m',
    id: 'old-viewer',
    type: 'problem',
    by: 'adriana-lizarraga',
    title: 'El visor anterior de Archivo falla con expedientes grandes',
    description:
      'Se cierra con expedientes de más de 500 páginas: nueve reportes en seis meses.',
    impact: 'service',
    urgency: 'low',
    entities: [{ ref: 'component:default/document-viewer', role: 'primary' }],
    then: [
      {
        after: '1h',
        by: 'adriana-lizarraga',
        do: 'assign',
        team: 'systems-development',
        assignee: 'kevin-ugalde',
      },
      { after: '2h', by: 'kevin-ugalde', do: 'analyse' },
      {
        after: '3d 4h',
        by: 'kevin-ugalde',
        do: 'edit',
        rootCause:
          'Carga el expediente completo en memoria; corregirlo es reescribirlo.',
        workaround: 'Consultar los expedientes grandes desde la Intranet.',
      },
      {
        after: '4d 1h',
        by: 'yadira-montejo',
        do: 'resolve',
        outcome: 'risk_accepted',
        comment:
          'Archivo acepta el riesgo por escrito: el visor se retira en diciembre y la Intranet ya los muestra.',
      },
    ],
  },
  {
    ago: '21d 2h 30m',
    id: 'printer-restarts',
    type: 'problem',
    by: 'wendy-alcocer',
    title: 'Impresoras del piso 2 se reinician por la tarde',
    description:
      'La de Recursos Humanos y la de Finanzas, casi a la misma hora.',
    impact: 'service',
    urgency: 'low',
    entities: [
      { ref: 'resource:default/printer-human-resources' },
      { ref: 'resource:default/printer-finance' },
    ],
    then: [
      {
        after: '2d 3h',
        by: 'yadira-montejo',
        do: 'cancel',
        reason:
          'No es una falla: el personal de limpieza las desconecta para la aspiradora. Se puso un contacto aparte.',
      },
    ],
  },
  {
    ago: '16d 6h 10m',
    id: 'double-reminders',
    type: 'incident',
    by: 'rodolfo-echave',
    title: 'Los ciudadanos reciben dos veces el recordatorio de su cita',
    description: 'Llaman para preguntar si tienen dos citas.',
    urgency: 'medium',
    entities: [
      { ref: 'component:default/appointments-reminder-job', role: 'primary' },
    ],
    then: [
      { after: '10m', by: 'renata-orozco', do: 'start' },
      {
        after: '15m',
        by: 'renata-orozco',
        do: 'linkEntity',
        ref: 'component:default/mail-relay',
        effect: 'degraded',
      },
      {
        after: '1d 1h',
        by: 'renata-orozco',
        do: 'file',
        ticket: {
          id: 'mail-retries',
          type: 'problem',
          title: 'La salida de correo repite envíos que ya se entregaron',
          description:
            'Citas, Control de Gestión y Nómina: entre 2 y 5 % de los avisos llegan dos veces.',
          impact: 'organisation',
          urgency: 'low',
          entities: [{ ref: 'component:default/mail-relay', role: 'primary' }],
          links: [{ kind: 'investigates', to: 'double-reminders' }],
        },
      },
      {
        after: '30m',
        by: 'yadira-montejo',
        do: 'assign',
        on: 'mail-retries',
        team: 'support',
        assignee: 'yadira-montejo',
      },
      { after: '1h', by: 'yadira-montejo', do: 'analyse', on: 'mail-retries' },
      {
        after: '10m',
        by: 'renata-orozco',
        do: 'pend',
        reason: 'waiting-problem',
      },
      {
        after: '3d 2h',
        by: 'yadira-montejo',
        do: 'record_known_error',
        on: 'mail-retries',
        rootCause:
          'El servidor de correo tarda más de 30 segundos en confirmar y la salida vuelve a enviar.',
        workaround:
          'Enviar los avisos por lotes de cien después de las 20:00, cuando el servidor confirma a tiempo.',
      },
      {
        after: '15m',
        by: 'yadira-montejo',
        do: 'communicate',
        on: 'mail-retries',
        text: 'Desde hoy los recordatorios salen por la noche y ya casi no se repiten. Si alguien pregunta: tiene una sola cita.',
      },
    ],
  },
  {
    ago: '6d 2h 19m',
    id: 'slow-sign-on',
    type: 'problem',
    by: 'silvestre-nava',
    title: 'El acceso único responde lento a primera hora',
    description:
      'De 9:00 a 9:20 tarda hasta 14 segundos; el resto del día, uno.',
    impact: 'organisation',
    urgency: 'medium',
    entities: [
      { ref: 'component:default/identity-sso', role: 'primary' },
      { ref: 'api:default/identity-api' },
    ],
    then: [
      {
        after: '15m',
        by: 'yadira-montejo',
        do: 'assign',
        team: 'networks',
        assignee: 'silvestre-nava',
      },
      { after: '50m', by: 'silvestre-nava', do: 'analyse' },
      {
        after: '2d 1h',
        by: 'silvestre-nava',
        do: 'write',
        visibility: 'internal',
        text: 'Coincide con la tarea de altas y bajas, que recorre todo el directorio a las 9:00.',
      },
    ],
  },
  {
    ago: '5h 40m',
    id: 'copies-without-space',
    type: 'problem',
    by: 'fabiola-ocampo',
    title: 'El almacenamiento de respaldos se llena antes de lo previsto',
    description:
      'Tercera copia incompleta del mes. Al ritmo actual faltan diez semanas para llenarlo por completo.',
    impact: 'organisation',
    urgency: 'medium',
    entities: [{ ref: 'resource:default/backup-storage', role: 'primary' }],
    links: [{ kind: 'investigates', to: 'night-copy' }],
    then: [
      {
        after: '20m',
        by: 'fabiola-ocampo',
        do: 'assign',
        team: 'databases',
        assignee: 'kevin-ugalde',
      },
    ],
  },
  {
    ago: '2h 5m',
    id: 'calls-without-sound',
    type: 'problem',
    by: 'noe-villegas',
    title: 'Llamadas externas sin audio',
    description:
      'Dos extensiones de Atención Ciudadana y el buzón de voz que no contesta: parece la troncal o el conmutador.',
    impact: 'service',
    urgency: 'high',
    entities: [
      { ref: 'component:default/ip-pbx', role: 'primary' },
      { ref: 'resource:default/sip-trunk' },
    ],
    links: [
      { kind: 'investigates', to: 'silent-phone' },
      { kind: 'related', to: 'voicemail-down' },
    ],
    then: [],
  },
];
