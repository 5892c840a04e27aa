import type { DemoScenario } from '../DemoScenario';

/** Changes that are planned, decided about or under way. */
export const changesAhead: readonly DemoScenario[] = [
  {
    ago: '10d 4h 30m',
    id: 'farm-segments',
    type: 'change',
    by: 'silvestre-nava',
    title: 'Separar la granja web en dos segmentos',
    description:
      'Primer borrador; falta acordar las direcciones con el equipo web.',
    entities: [{ ref: 'resource:default/web-farm', role: 'primary' }],
    change: {
      kind: 'normal',
      reason: 'Que un servidor comprometido no alcance a los demás.',
      outage: false,
    },
    then: [],
  },
  {
    ago: '8d 6h 45m',
    id: 'archive-storage',
    type: 'change',
    by: 'fabiola-ocampo',
    title: 'Mudar el Archivo Documental a un volumen nuevo',
    description: 'Son 3.1 TB; el volumen actual está a 94 %.',
    entities: [
      { ref: 'resource:default/vm-archive', role: 'primary' },
      { ref: 'resource:default/db-archive' },
      { ref: 'system:default/document-archive' },
    ],
    change: {
      kind: 'normal',
      reason:
        'Sin espacio, el archivo deja de aceptar expedientes en cinco semanas.',
      implementation:
        '1. Copia en caliente durante la semana.\n2. Detener el servicio y copiar la diferencia.\n3. Montar el volumen nuevo.',
      tests:
        'Abrir cincuenta expedientes al azar y comparar sumas de verificación.',
      rollback: 'Montar el volumen anterior, que no se borra en un mes.',
      outage: true,
      window: { from: 'filling', week: 3, weekday: 6, at: '08:00', hours: 8 },
    },
    then: [
      {
        after: '1d',
        by: 'fabiola-ocampo',
        do: 'submit',
        comment: 'Archivo propuso el sábado para no detener la consulta.',
      },
    ],
  },
  {
    ago: '6d 5h 33m',
    id: 'cms-upgrade',
    type: 'change',
    by: 'renata-orozco',
    title: 'Actualizar el gestor de contenidos',
    description: 'Versión con correcciones de seguridad.',
    entities: [
      { ref: 'component:default/website-cms', role: 'primary' },
      { ref: 'api:default/content-api' },
      { ref: 'resource:default/vm-content' },
    ],
    change: {
      kind: 'normal',
      reason: 'Corrige dos vulnerabilidades publicadas.',
      implementation:
        'Respaldo, modo de mantenimiento, actualización y migración.',
      tests: 'Publicar, programar y retirar una página; revisar el buscador.',
      rollback: 'Restaurar respaldo y versión anterior: 25 minutos.',
      outage: true,
      window: { from: 'filling', week: 2, weekday: 3, at: '20:00', hours: 2 },
    },
    then: [
      { after: '40m', by: 'renata-orozco', do: 'submit' },
      {
        after: '1d 2h',
        by: 'horacio-penaloza',
        do: 'validate',
        comment: 'Bien planeado. Queda a decisión del consejo.',
      },
    ],
  },
  {
    ago: '5d 1h 20m',
    id: 'monthly-patches',
    type: 'change',
    by: 'kevin-ugalde',
    title: 'Parches mensuales de servidores Windows',
    description: 'Servidores de Correo, Intranet y Acceso único.',
    entities: [
      { ref: 'resource:default/vm-mail' },
      { ref: 'resource:default/vm-intranet' },
      { ref: 'resource:default/vm-identity-1' },
    ],
    change: {
      kind: 'standard',
      template: 'windows-monthly-patches',
      window: { from: 'filling', week: 2, weekday: 7, at: '02:00', hours: 4 },
    },
    then: [{ after: '20m', by: 'kevin-ugalde', do: 'submit' }],
  },
  {
    ago: '4d 1h 15m',
    id: 'batteries',
    type: 'change',
    by: 'wendy-alcocer',
    title: 'Cambiar las baterías del respaldo de energía B',
    description: 'Con el equipo en derivación; la línea A sostiene la carga.',
    entities: [
      { ref: 'resource:default/ups-b', role: 'primary' },
      { ref: 'resource:default/core-switch-2' },
    ],
    change: {
      kind: 'normal',
      reason:
        'Las baterías cumplieron cuatro años y la autonomía bajó a seis minutos.',
      implementation:
        'Derivación manual, cambio de doce módulos y calibración.',
      tests: 'Autonomía mayor a veinte minutos con carga real.',
      rollback: 'Regresar a derivación y reconectar los módulos anteriores.',
      outage: false,
      window: { from: 'filling', day: 0, at: '09:00', hours: 10 },
    },
    then: [
      { after: '20m', by: 'wendy-alcocer', do: 'submit' },
      { after: '5h', by: 'carlota-huerta', do: 'validate' },
      {
        after: '4h',
        by: 'fabiola-ocampo',
        do: 'approve',
        comment: 'Aprobado, con alguien de Servidores presente.',
      },
      { after: '2d 8h 55m', by: 'wendy-alcocer', do: 'implement' },
    ],
  },
  {
    ago: '3d 2h 10m',
    id: 'log-uploads',
    type: 'change',
    by: 'dalia-anaya',
    title: 'Aceptar fotografías de hasta 25 MB en la Bitácora de Obra',
    description: 'Corrige la pérdida de fotografías que reportó Gonzalo.',
    entities: [
      { ref: 'component:default/site-log-web', role: 'primary' },
      { ref: 'resource:default/db-site-log' },
    ],
    change: {
      kind: 'normal',
      reason: 'Las cámaras nuevas toman fotografías de 8 a 12 MB.',
      implementation:
        'Subir el límite, comprimir en el teléfono y avisar si falla.',
      tests: 'Veinte fotografías desde tres teléfonos distintos.',
      rollback: 'Publicar la versión anterior: cinco minutos.',
      outage: false,
      window: { from: 'filling', week: 1, weekday: 4, at: '18:30', hours: 1 },
    },
    then: [
      {
        after: '20m',
        by: 'dalia-anaya',
        do: 'submit',
        comment: 'Probado en el servidor de pruebas con Emilio.',
      },
    ],
  },
  {
    ago: '2d 4h 25m',
    id: 'appointments-name',
    type: 'change',
    by: 'lucero-almanza',
    title: 'Apuntar el nombre de Citas al balanceador nuevo',
    description: 'Lo pidió el equipo web para la campaña de licencias.',
    entities: [
      { ref: 'component:default/dns-service', role: 'primary' },
      { ref: 'component:default/appointments-web' },
    ],
    change: {
      kind: 'standard',
      template: 'dns-record-change',
      reason: 'El balanceador anterior se retira a fin de mes.',
      window: { from: 'filling', day: 3, at: '19:00', hours: 1 },
    },
    then: [{ after: '15m', by: 'lucero-almanza', do: 'submit' }],
  },
  {
    ago: '1d 2h 40m',
    id: 'administrative-restart',
    type: 'change',
    by: 'joel-cervera',
    title: 'Reiniciar el servidor de aplicaciones administrativas',
    description: 'Aplica la nueva zona horaria del sistema.',
    entities: [
      { ref: 'resource:default/vm-administrative-apps', role: 'primary' },
      { ref: 'component:default/budget-service' },
      { ref: 'component:default/asset-inventory-service' },
    ],
    change: {
      kind: 'standard',
      template: 'application-server-restart',
      reason: 'Los reportes salen con una hora de diferencia.',
      window: { from: 'filling', week: 4, weekday: 2, at: '20:30', hours: 1 },
    },
    then: [{ after: '10m', by: 'joel-cervera', do: 'submit' }],
  },
  {
    ago: '2h 30m',
    id: 'sign-on-patch',
    type: 'change',
    by: 'silvestre-nava',
    title: 'Parche urgente en el segundo servidor de acceso único',
    description: 'El fabricante confirmó la falla y envió el parche.',
    entities: [
      { ref: 'component:default/identity-sso', role: 'primary' },
      { ref: 'resource:default/vm-identity-2' },
    ],
    links: [{ kind: 'fixes', to: 'sign-on-refuses' }],
    change: {
      kind: 'emergency',
      reason: 'Con un solo servidor no hay respaldo si el otro falla.',
      implementation: 'Instalar el parche fuera del balanceo y reincorporar.',
      tests: 'Cien inicios de sesión automáticos sin rechazo.',
      rollback: 'Dejar el servidor fuera del balanceo, como ahora.',
      outage: false,
      window: { from: 'filling', day: 1, at: '19:00', hours: 2 },
    },
    then: [{ after: '20m', by: 'silvestre-nava', do: 'submit' }],
  },
];
