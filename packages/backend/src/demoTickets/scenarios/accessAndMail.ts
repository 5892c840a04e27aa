import type { DemoScenario } from '../DemoScenario';

/** Access to systems, mailboxes, remote work and the desk itself. */
export const accessAndMail: readonly DemoScenario[] = [
  {
    ago: '26d 5h 24m',
    id: 'treasury-access',
    by: 'nadia-renteria',
    beneficiary: 'ciro-balderas',
    title: 'Acceso de consulta a Control Presupuestal',
    offering: 'system-access',
    description:
      'Ciro cubrirá el seguimiento de compromisos y requiere consultar pólizas.',
    fields: () => ({
      system: 'system:default/budget-control',
      person: 'user:default/ciro-balderas',
      movement: 'grant',
      profile: 'Consulta de pólizas',
      justification: 'Seguimiento de compromisos de la Tesorería.',
    }),
    then: [
      {
        after: '2h 12m',
        by: 'adriana-lizarraga',
        do: 'assign',
        team: 'systems-development',
        assignee: 'kevin-ugalde',
      },
      {
        after: '1h 28m',
        by: 'kevin-ugalde',
        do: 'write',
        visibility: 'internal',
        text: 'El sistema es de Finanzas: pedí el visto bueno de Evaristo Mondragón por correo, ya lo dio.',
      },
      {
        after: '30m',
        by: 'kevin-ugalde',
        do: 'resolve',
        solution: 'Perfil «Consulta de pólizas» asignado a Ciro Balderas.',
        cause: 'permissions',
      },
      {
        after: '2h 6m',
        by: 'ciro-balderas',
        do: 'close',
        comment: 'Ya entro.',
      },
    ],
  },
  {
    ago: '2d 4h 8m',
    id: 'gis-access',
    by: 'dalia-anaya',
    title: 'Permiso para editar capas en el SIG',
    offering: 'system-access',
    description:
      'Hoy solo consulto. Necesito editar la capa de frentes de obra para no mandar las correcciones por correo.',
    fields: day => ({
      system: 'system:default/gis',
      person: 'user:default/dalia-anaya',
      movement: 'change',
      profile: 'Editor de capas',
      justification: 'Actualización semanal de frentes de obra.',
      until: day(120),
    }),
    then: [
      {
        after: '3h 37m',
        by: 'adriana-lizarraga',
        do: 'assign',
        team: 'systems-development',
        assignee: 'emilio-xool',
      },
    ],
  },
  {
    ago: '23d 7h 10m',
    id: 'press-mailbox',
    by: 'jimena-lozada',
    title: 'Buzón compartido de prensa',
    offering: 'new-mailbox',
    description:
      'Hoy los medios escriben a correos personales y se pierden mensajes.',
    fields: () => ({
      kind: 'shared',
      address: 'prensa@secretaria.example',
      responsible: 'user:default/bruno-santillan',
      members: 'Bruno Santillán\nJimena Lozada',
    }),
    then: [
      { after: '4h 26m', by: 'horacio-penaloza', do: 'start' },
      {
        after: '1h 40m',
        by: 'horacio-penaloza',
        do: 'resolve',
        solution:
          'prensa@secretaria.example funciona; les aparece a ambos en su programa de correo al reiniciarlo.',
        cause: 'ordinary-request',
      },
      { after: '3h 6m', by: 'jimena-lozada', do: 'close' },
    ],
  },
  {
    ago: '16d 3h 36m',
    id: 'full-mailbox',
    by: 'samuel-ibarrola',
    requester: 'amparo-cisneros',
    origin: 'mail',
    title: 'Buzón lleno de la directora de Atención Ciudadana',
    offering: 'mail-problem',
    description: 'Escribió desde su teléfono: no puede enviar, buzón lleno.',
    fields: () => ({ symptom: 'full' }),
    then: [
      {
        after: '5m',
        by: 'samuel-ibarrola',
        do: 'assign',
        team: 'support',
        assignee: 'yadira-montejo',
      },
      {
        after: '20m',
        by: 'yadira-montejo',
        do: 'resolve',
        code: 'guidance-given',
        solution:
          'Le mostré cómo archivar por año; liberó 6 GB. Se activó el archivado automático a los dos años.',
        cause: 'capacity',
      },
      { after: '1d 16m', by: 'amparo-cisneros', do: 'close' },
    ],
  },
  {
    ago: '4d 5h 6m',
    id: 'lost-mails',
    by: 'evaristo-mondragon',
    title: 'No llegan los correos de la tesorería federal',
    offering: 'mail-problem',
    description:
      'Desde el lunes no recibo los avisos de ministración. A mis colegas de otras secretarías sí les llegan.',
    urgency: 'high',
    fields: () => ({
      symptom: 'not-received',
      otherParty: 'ministraciones@tesoreria.example',
    }),
    then: [
      { after: '30m', by: 'horacio-penaloza', do: 'start' },
      {
        after: '1h 8m',
        by: 'horacio-penaloza',
        do: 'write',
        visibility: 'internal',
        text: 'En la bitácora del relay no hay intentos de entrega desde el domingo: el rechazo es del filtro contratado, antes de llegar a nosotros.',
      },
      {
        after: '10m',
        by: 'horacio-penaloza',
        do: 'linkEntity',
        ref: 'component:default/mail-server',
        role: 'affected',
        effect: 'degraded',
      },
      {
        after: '20m',
        by: 'horacio-penaloza',
        do: 'pend',
        reason: 'waiting-supplier',
        comment:
          'El proveedor del filtro de correo está rechazando ese dominio. Reporte 77120 levantado; mientras, pida que se los envíen a mesa@secretaria.example y se los hacemos llegar.',
      },
    ],
  },
  {
    ago: '19d 2h 31m',
    id: 'vpn-planning',
    by: 'hortensia-galvan',
    title: 'Acceso remoto para el congreso de planeación',
    offering: 'remote-access',
    description: 'Estaré fuera una semana y necesito llegar a la carpeta.',
    fields: day => ({
      who: 'staff',
      person: 'user:default/hortensia-galvan',
      from: day(5),
      to: day(10),
      reason: 'Congreso nacional de planeación.',
    }),
    then: [
      {
        after: '2h 29m',
        by: 'hortensia-galvan',
        do: 'cancel',
        reason: 'El congreso será en línea, ya no viajo.',
      },
    ],
  },
  {
    ago: '7d 2h 8m',
    id: 'supplier-vpn',
    by: 'fermin-olvera',
    title: 'Acceso remoto para el proveedor de Inventario de Bienes',
    offering: 'remote-access',
    description:
      'La empresa que migra las etiquetas necesita llegar al servidor de aplicaciones durante el levantamiento físico.',
    fields: day => ({
      who: 'supplier',
      company: 'Etiquetas y Datos del Centro',
      companyEmail: 'soporte@etiquetas.example',
      answerable: 'user:default/fermin-olvera',
      targets: 'system:default/asset-inventory',
      from: day(3),
      to: day(25),
      reason: 'Migración de etiquetas del levantamiento físico.',
    }),
    then: [
      {
        after: '4h 18m',
        by: 'silvestre-nava',
        do: 'assign',
        team: 'networks',
        assignee: 'lucero-almanza',
      },
      { after: '1h 8m', by: 'lucero-almanza', do: 'start' },
      {
        after: '20m',
        by: 'lucero-almanza',
        do: 'pend',
        reason: 'waiting-requester',
        comment:
          '¿Desde qué dirección pública se conectan? Además falta el convenio de confidencialidad firmado por la empresa.',
      },
      {
        after: '2d 38m',
        by: 'fermin-olvera',
        do: 'write',
        text: 'La dirección es 203.0.113.24. El convenio lo entregué a Jurídico, sale mañana.',
      },
      {
        after: '3h 30m',
        by: 'lucero-almanza',
        do: 'write',
        visibility: 'internal',
        text: 'Túnel creado y apagado. Se enciende cuando llegue el convenio, no antes.',
      },
    ],
  },
  {
    ago: '12d 5h 7m',
    id: 'thanks',
    by: 'leonor-arizmendi',
    title: 'Agradecimiento al equipo de soporte',
    offering: 'complaint-or-suggestion',
    description: 'Por la mudanza de la planta baja en fin de semana.',
    fields: () => ({
      kind: 'thanks',
      text: 'La mudanza de 34 equipos quedó lista el lunes a primera hora. Felicidades a Wendy y Yadira.',
    }),
    then: [
      {
        after: '2h 39m',
        by: 'carlota-huerta',
        do: 'resolve',
        solution: 'Muchas gracias, se lo compartimos al equipo.',
        cause: 'ordinary-request',
      },
      { after: '1d 10m', by: 'carlota-huerta', do: 'close' },
    ],
  },
];
