import type { DemoScenario } from '../DemoScenario';

/** A change that went wrong, and a morning without internet. */
export const networkTrouble: readonly DemoScenario[] = [
  {
    ago: '23d 6h 9m',
    id: 'firewall-rules',
    type: 'change',
    by: 'lucero-almanza',
    title: 'Depurar las reglas del cortafuegos perimetral',
    description: 'Hay 212 reglas sin uso en los últimos seis meses.',
    entities: [
      { ref: 'resource:default/firewall-cluster', role: 'primary' },
      { ref: 'resource:default/internet-access' },
    ],
    change: {
      kind: 'normal',
      reason: 'Recomendación de la auditoría de seguridad.',
      implementation:
        '1. Exportar la configuración.\n2. Desactivar las reglas por bloques de cincuenta.\n3. Aplicar en el cortafuegos 2 y después en el 1.',
      tests: 'Sitio institucional, Citas y Adquisiciones desde fuera.',
      rollback: 'Importar la configuración exportada: diez minutos.',
      outage: false,
      window: { from: 'filing', day: 3, at: '18:30', hours: 2 },
    },
    then: [
      { after: '30m', by: 'lucero-almanza', do: 'submit' },
      { after: '3h', by: 'horacio-penaloza', do: 'validate' },
      {
        after: '4h',
        by: 'carlota-huerta',
        do: 'approve',
        comment: 'Aprobado por bloques, como propone el plan.',
      },
      {
        after: '3d 2h',
        by: 'lucero-almanza',
        do: 'implement',
        began: { day: 3, at: '18:30' },
      },
      {
        after: '10m',
        by: 'lucero-almanza',
        do: 'complete',
        outcome: 'failed',
        ended: { day: 3, at: '20:45' },
        comment:
          'Un bloque incluía la regla por la que los proveedores suben propuestas. Se notó hasta la mañana siguiente.',
      },
    ],
  },
  {
    ago: '18d 5h 40m',
    id: 'no-bids',
    type: 'incident',
    by: 'maite-urrutia',
    title: 'Los proveedores no pueden subir propuestas',
    description:
      'Tres proveedores llamaron: el portal no les acepta archivos y la licitación cierra pasado mañana.',
    urgency: 'critical',
    entities: [
      { ref: 'component:default/procurement-web', role: 'primary' },
      { ref: 'api:default/procurement-api' },
    ],
    then: [
      { after: '5m', by: 'samuel-ibarrola', do: 'edit', impact: 'service' },
      { after: '10m', by: 'renata-orozco', do: 'start' },
      {
        after: '30m',
        by: 'renata-orozco',
        do: 'dispatch',
        team: 'networks',
        note: 'El portal ni siquiera recibe la conexión.',
      },
      { after: '10m', by: 'lucero-almanza', do: 'start' },
      {
        after: '5m',
        by: 'lucero-almanza',
        do: 'linkEntity',
        ref: 'resource:default/firewall-cluster',
        role: 'cause',
      },
      {
        after: '20m',
        by: 'lucero-almanza',
        do: 'resolve',
        code: 'service-restored',
        solution:
          'Se reactivó la regla del cortafuegos que deja entrar los archivos. Los tres proveedores ya subieron su propuesta.',
        cause: 'change',
        causedBy: 'firewall-rules',
      },
      { after: '3h 10m', by: 'maite-urrutia', do: 'close' },
      {
        after: '1d 2h',
        by: 'carlota-huerta',
        do: 'review',
        on: 'firewall-rules',
        conclusions:
          'La prueba no incluía subir archivos. En adelante los dueños de Adquisiciones y Citas prueban con el equipo de redes, y las reglas se retiran solo tras una semana de registro sin uso.',
      },
    ],
  },
  {
    ago: '6d 6h 15m',
    id: 'no-internet',
    type: 'incident',
    by: 'lucero-almanza',
    origin: 'monitoring',
    title: 'Sin internet en el edificio central',
    description:
      'El enlace principal cayó y el alterno no tomó la carga. El proveedor ya tiene el reporte.',
    impact: 'organisation',
    urgency: 'critical',
    entities: [
      {
        ref: 'resource:default/internet-access',
        role: 'primary',
        effect: 'outage',
      },
      { ref: 'resource:default/internet-link-1', effect: 'outage' },
      { ref: 'component:default/appointments-web', effect: 'outage' },
      { ref: 'component:default/institutional-site', effect: 'outage' },
    ],
    then: [
      {
        after: '4m',
        by: 'ximena-arreola',
        do: 'file',
        ticket: {
          id: 'no-internet-appointments',
          type: 'incident',
          title: 'Citas no abre en las ventanillas',
          description: 'Ninguna computadora de la planta baja abre la agenda.',
          urgency: 'critical',
          entities: [{ ref: 'system:default/citizen-appointments' }],
        },
      },
      {
        after: '3m',
        by: 'jimena-lozada',
        do: 'file',
        ticket: {
          id: 'no-internet-site',
          type: 'incident',
          title: 'No puedo publicar en el sitio institucional',
          description: 'El comunicado del director debe salir a mediodía.',
          urgency: 'high',
          entities: [{ ref: 'system:default/institutional-website' }],
        },
      },
      {
        after: '5m',
        by: 'noe-villegas',
        do: 'file',
        ticket: {
          id: 'no-internet-finance',
          type: 'incident',
          requester: 'nadia-renteria',
          origin: 'phone',
          title: 'Finanzas sin banca electrónica',
          description:
            'Avisa por teléfono que no abre ninguna página de fuera.',
          urgency: 'high',
          team: 'networks',
        },
      },
      ...(
        [
          'no-internet-appointments',
          'no-internet-site',
          'no-internet-finance',
        ] as const
      ).map(id => ({
        after: '2m',
        by: 'noe-villegas',
        do: 'link' as const,
        on: id,
        kind: 'parent' as const,
        to: 'no-internet',
      })),
      { after: '3m', by: 'silvestre-nava', do: 'start' },
      {
        after: '6m',
        by: 'silvestre-nava',
        do: 'write',
        toChildren: true,
        text: 'Todo el edificio está sin internet por una falla del proveedor. Pasamos al enlace alterno a mano; estimamos media hora.',
      },
      {
        after: '28m',
        by: 'silvestre-nava',
        do: 'resolve',
        code: 'third-party',
        solution:
          'El proveedor reparó una fibra cortada por una obra. Mientras, el servicio corrió por el enlace alterno.',
        cause: 'supplier',
      },
      {
        after: '1h 12m',
        by: 'ximena-arreola',
        do: 'close',
        on: 'no-internet-appointments',
      },
      {
        after: '2h 5m',
        by: 'jimena-lozada',
        do: 'close',
        on: 'no-internet-site',
        comment: 'El comunicado salió a tiempo.',
      },
      { after: '1d 1h', by: 'silvestre-nava', do: 'close' },
    ],
  },
];
