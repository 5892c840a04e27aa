import type { DemoScenario } from '../DemoScenario';

/** Changes that are over, or that were turned down. */
export const changesMade: readonly DemoScenario[] = [
  {
    ago: '29d 2h 40m',
    id: 'site-certificate',
    type: 'change',
    by: 'renata-orozco',
    title: 'Renovar el certificado del sitio institucional',
    description: 'Vence en tres semanas.',
    entities: [
      { ref: 'component:default/institutional-site', role: 'primary' },
      { ref: 'resource:default/web-farm' },
    ],
    change: {
      kind: 'standard',
      template: 'certificate-renewal',
      window: { from: 'filing', day: 2, at: '19:00', hours: 1 },
    },
    then: [
      { after: '10m', by: 'renata-orozco', do: 'submit' },
      {
        after: '3d',
        by: 'renata-orozco',
        do: 'implement',
        began: { day: 2, at: '19:00' },
      },
      {
        after: '5m',
        by: 'renata-orozco',
        do: 'complete',
        outcome: 'successful',
        ended: { day: 2, at: '19:25' },
        comment: 'Vigente por un año en los cuatro servidores.',
      },
    ],
  },
  {
    ago: '20d 7h 5m',
    id: 'storage-restart',
    type: 'change',
    by: 'fabiola-ocampo',
    title: 'Reinicio forzado de la controladora del almacenamiento',
    description:
      'A las 22:10 la controladora A dejó de responder y la B trabajaba al límite. Se autorizó por teléfono y se registra después.',
    entities: [
      { ref: 'resource:default/storage-array', role: 'primary' },
      { ref: 'resource:default/hypervisor-cluster' },
    ],
    change: {
      kind: 'emergency',
      reason:
        'Riesgo de perder todos los servidores virtuales durante la noche.',
      implementation:
        'Reiniciar la controladora A según la guía del fabricante.',
      outage: false,
    },
    then: [
      {
        after: '30m',
        by: 'fabiola-ocampo',
        do: 'record_after_fact',
        outcome: 'successful_with_issues',
        began: { day: -1, at: '22:35' },
        ended: { day: -1, at: '23:20' },
        comment:
          'Dos servidores tardaron doce minutos en recuperar sus discos.',
      },
      {
        after: '2d 2h',
        by: 'carlota-huerta',
        do: 'review',
        conclusions:
          'La decisión fue correcta. Se pide al fabricante la actualización de la controladora y se agrega la alerta de latencia al monitoreo.',
      },
    ],
  },
  {
    ago: '19d 1h 50m',
    id: 'supplier-access',
    type: 'change',
    by: 'mauricio-tejeda',
    title: 'Abrir el gestor de contenidos a un proveedor sin acceso remoto',
    description: 'Lo pide la agencia que rediseña el sitio.',
    entities: [
      { ref: 'component:default/website-cms', role: 'primary' },
      { ref: 'resource:default/firewall-cluster' },
    ],
    change: {
      kind: 'normal',
      reason: 'La agencia dice que el acceso remoto le resulta lento.',
      implementation:
        'Publicar el gestor en internet con una lista de direcciones.',
      tests: 'La agencia entra y publica una página de prueba.',
      rollback: 'Quitar la publicación.',
      outage: false,
      window: { from: 'filing', day: 4, at: '19:00', hours: 1 },
    },
    then: [
      { after: '20m', by: 'mauricio-tejeda', do: 'submit' },
      {
        after: '1d 3h',
        by: 'horacio-penaloza',
        do: 'reject',
        reason:
          'Expone el gestor a internet. Propongan un usuario de acceso remoto para la agencia, con fecha de término.',
      },
    ],
  },
  {
    ago: '14d 5h 25m',
    id: 'telephone-move',
    type: 'change',
    by: 'lucero-almanza',
    title: 'Mudar la troncal telefónica al enlace alterno',
    description: 'Para liberar el enlace principal en horas pico.',
    entities: [
      { ref: 'resource:default/sip-trunk', role: 'primary' },
      { ref: 'resource:default/internet-link-2' },
    ],
    change: {
      kind: 'normal',
      reason: 'El enlace principal llega a 92 % de uso.',
      implementation:
        'Mover la ruta de la troncal y bajar la prioridad anterior.',
      tests: 'Diez llamadas de entrada y diez de salida.',
      rollback: 'Regresar la ruta: dos minutos.',
      outage: true,
      window: { from: 'filing', day: 8, at: '20:00', hours: 1 },
    },
    then: [
      { after: '15m', by: 'lucero-almanza', do: 'submit' },
      { after: '1d 2h', by: 'fabiola-ocampo', do: 'validate' },
      {
        after: '2d 4h',
        by: 'lucero-almanza',
        do: 'cancel',
        reason:
          'El enlace alterno empezó a perder paquetes; no conviene cargarlo.',
      },
    ],
  },
  {
    ago: '12d 2h 12m',
    id: 'map-server-upgrade',
    type: 'change',
    by: 'emilio-xool',
    title: 'Subir de versión el servidor de mapas',
    description: 'La versión actual deja de tener soporte este año.',
    entities: [
      { ref: 'component:default/gis-map-server', role: 'primary' },
      { ref: 'api:default/map-api' },
      { ref: 'resource:default/vm-gis' },
    ],
    change: {
      kind: 'normal',
      reason: 'Fin de soporte y mejoras en capas grandes.',
      implementation:
        'Instalar en paralelo, migrar estilos y cambiar el puerto.',
      tests: 'Abrir las doce capas más usadas y comparar.',
      rollback: 'Volver al puerto anterior: un minuto.',
      outage: true,
      window: { from: 'filing', day: 3, at: '18:30', hours: 3 },
    },
    then: [
      { after: '30m', by: 'emilio-xool', do: 'submit' },
      { after: '4h', by: 'carlota-huerta', do: 'validate' },
      {
        after: '6h',
        by: 'horacio-penaloza',
        do: 'approve',
        comment: 'Aprobado; Obras Públicas está avisada.',
      },
      {
        after: '3d',
        by: 'emilio-xool',
        do: 'implement',
        began: { day: 3, at: '18:40' },
      },
      {
        after: '15m',
        by: 'emilio-xool',
        do: 'complete',
        outcome: 'rolled_back',
        ended: { day: 3, at: '21:05' },
        comment:
          'Tres capas perdían sus etiquetas. Se regresó a la versión anterior sin pérdida de datos.',
      },
    ],
  },
];
