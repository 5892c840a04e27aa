import type { DemoScenario } from '../DemoScenario';

/** Accounts and passwords. */
export const accounts: readonly DemoScenario[] = [
  {
    ago: '28d 6h 18m',
    id: 'new-treasurer',
    by: 'nadia-renteria',
    title: 'Alta de cuenta para la nueva analista de Tesorería',
    offering: 'new-user-account',
    description:
      'Se incorpora a Tesorería la próxima semana. Necesita correo, intranet y la carpeta compartida de Finanzas desde el primer día.',
    beneficiary: {
      name: 'Perla Quiñones Arce',
      unit: 'finance',
      telephone: '55 5555 0142',
    },
    fields: day => ({
      fullName: 'Perla Quiñones Arce',
      employeeNumber: '48213',
      unit: 'group:default/finance',
      supervisor: 'user:default/evaristo-mondragon',
      contract: 'permanent',
      startDate: day(4),
      tools: ['mailbox', 'intranet', 'shared-folder'],
    }),
    then: [
      { after: '40m', by: 'samuel-ibarrola', do: 'start' },
      {
        after: '1h 40m',
        by: 'samuel-ibarrola',
        do: 'pend',
        reason: 'waiting-signature',
        comment:
          'La cuenta está preparada. Falta la responsiva firmada; se la envié para recabar la firma de la interesada.',
      },
      {
        after: '3d 6m',
        by: 'nadia-renteria',
        do: 'write',
        text: 'Ya firmó, la entregué en la mesa de servicios.',
      },
      {
        after: '2h 39m',
        by: 'samuel-ibarrola',
        do: 'resume',
        note: 'Responsiva recibida y archivada.',
      },
      {
        after: '30m',
        by: 'samuel-ibarrola',
        do: 'resolve',
        solution:
          'Cuenta activa: correo, intranet y carpeta de Finanzas. La contraseña inicial se le entregó en persona.',
        cause: 'ordinary-request',
      },
      { after: '1d 40m', by: 'nadia-renteria', do: 'close' },
    ],
  },
  {
    ago: '22d 1h 29m',
    id: 'interns',
    by: 'marisol-baeza',
    title: 'Cuenta para practicante de Obras Públicas',
    offering: 'new-user-account',
    description: 'Practicante de ingeniería civil, cuatro meses.',
    beneficiary: { name: 'Aldo Céspedes Roa', unit: 'public-works' },
    fields: day => ({
      fullName: 'Aldo Céspedes Roa',
      unit: 'group:default/public-works',
      supervisor: 'user:default/gonzalo-teran',
      contract: 'intern',
      startDate: day(6),
      endDate: day(85),
      tools: ['mailbox', 'remote-access'],
      reasonRemote: 'Captura de bitácoras desde la obra.',
    }),
    then: [
      {
        after: '1h 6m',
        by: 'yadira-montejo',
        do: 'write',
        text: 'El acceso remoto no procede para practicantes (política de accesos, numeral 4). ¿Seguimos solo con el correo?',
      },
      {
        after: '1d 17m',
        by: 'marisol-baeza',
        do: 'write',
        text: 'Nos avisan que finalmente no se presentó. Pueden cancelarla.',
      },
      {
        after: '15m',
        by: 'yadira-montejo',
        do: 'cancel',
        reason: 'El practicante no se incorporó; lo pidió el enlace.',
      },
    ],
  },
  {
    ago: '18d 8h 6m',
    id: 'field-password',
    by: 'noe-villegas',
    requester: 'efren-zamarripa',
    origin: 'phone',
    title: 'Contraseña bloqueada de supervisor en obra',
    offering: 'password-reset',
    description:
      'Llama desde la obra del libramiento. Bloqueó la cuenta al cambiar de teléfono y no puede capturar la bitácora.',
    fields: () => ({ what: 'blocked', telephone: '55 5555 0177' }),
    then: [
      { after: '2m', by: 'noe-villegas', do: 'start' },
      {
        after: '6m',
        by: 'noe-villegas',
        do: 'write',
        visibility: 'internal',
        text: 'Identidad confirmada con número de empleado y fecha de ingreso.',
      },
      {
        after: '4m',
        by: 'noe-villegas',
        do: 'resolve',
        solution:
          'Cuenta desbloqueada por teléfono; entró a la bitácora durante la llamada.',
        cause: 'usage',
      },
      {
        after: '1d 38m',
        by: 'noe-villegas',
        do: 'close',
        comment: 'Confirmó por teléfono que sigue funcionando.',
      },
    ],
  },
  {
    ago: '10d 5h 12m',
    id: 'suspicious-login',
    by: 'ciro-balderas',
    title: 'Creo que alguien entró a mi cuenta',
    offering: 'password-reset',
    description:
      'Me llegó un aviso de inicio de sesión a las 3 de la mañana y yo no fui. También hay correos enviados que no reconozco.',
    urgency: 'critical',
    fields: () => ({
      what: 'suspicious',
      telephone: '55 5555 0131',
      suspicion:
        'Aviso de inicio de sesión de madrugada y correos que no envié.',
    }),
    then: [
      {
        after: '3m',
        by: 'carlota-huerta',
        do: 'assign',
        team: 'service-desk',
        assignee: 'noe-villegas',
        note: 'Posible robo de credenciales, tratar como evento de seguridad.',
      },
      {
        after: '2m',
        by: 'carlota-huerta',
        do: 'prioritise',
        priority: 1,
        reason: 'Cuenta con acceso a Tesorería; posible evento de seguridad.',
      },
      { after: '3m', by: 'noe-villegas', do: 'start' },
      {
        after: '4m',
        by: 'noe-villegas',
        do: 'write',
        text: 'Cerramos todas sus sesiones y bloqueamos la cuenta. No abra el correo hasta que le llamemos.',
      },
      {
        after: '6m',
        by: 'ciro-balderas',
        do: 'write',
        text: 'Enterado. Por si sirve, mi contraseña era Tesoreria-1987 y la usaba también en el banco.',
      },
      {
        after: '5m',
        by: 'noe-villegas',
        do: 'write',
        visibility: 'internal',
        text: 'Escribió su contraseña en el registro público. Pedir a un administrador que borre el texto.',
      },
      {
        after: '10m',
        by: 'joel-cervera',
        do: 'redact',
        reason: 'Contenía una contraseña.',
      },
      {
        after: '1h 21m',
        by: 'noe-villegas',
        do: 'write',
        visibility: 'internal',
        text: 'Regla de reenvío a un buzón externo, creada la semana anterior. Quitada. Origen: correo falso de «recibo de nómina»; Lucero bloqueó el dominio.',
      },
      {
        after: '40m',
        by: 'noe-villegas',
        do: 'resolve',
        solution:
          'Cuenta recuperada con contraseña nueva y segundo factor. Se retiró una regla que reenviaba su correo. Por favor cambie también la contraseña de cualquier otro sitio en que usara la misma.',
        cause: 'security',
      },
      {
        after: '2d 29m',
        by: 'ciro-balderas',
        do: 'close',
        comment: 'Gracias.',
      },
    ],
  },
  {
    ago: '2h 10m',
    id: 'forgotten-password',
    by: 'ximena-arreola',
    title: 'Olvidé mi contraseña después de vacaciones',
    offering: 'password-reset',
    description: 'Regresé hoy y no la recuerdo. Estoy en ventanilla 5.',
    fields: () => ({ what: 'forgotten', telephone: '55 5555 0105' }),
    then: [
      { after: '10m', by: 'samuel-ibarrola', do: 'start' },
      {
        after: '9m',
        by: 'samuel-ibarrola',
        do: 'resolve',
        solution:
          'Contraseña restablecida por llamada a la ventanilla. Al entrar le pedirá una nueva.',
        cause: 'usage',
      },
    ],
  },
  {
    ago: '5d 3h 13m',
    id: 'liaison-absence',
    by: 'gonzalo-teran',
    title: 'Enlace suplente de Obras Públicas por incapacidad',
    offering: 'liaison-change',
    description:
      'Marisol Baeza estará de incapacidad seis semanas. La suple Dalia Anaya como enlace.',
    fields: day => ({
      unit: 'group:default/public-works',
      movement: 'absence',
      newLiaison: 'user:default/dalia-anaya',
      formerLiaison: 'user:default/marisol-baeza',
      effective: day(8),
      until: day(38),
      letter: 'DOP-0318',
    }),
    then: [
      {
        after: '2h 37m',
        by: 'carlota-huerta',
        do: 'assign',
        team: 'service-desk',
        assignee: 'yadira-montejo',
        note: 'Hacerlo efectivo el día que inicia, no antes.',
      },
      {
        after: '30m',
        by: 'yadira-montejo',
        do: 'write',
        text: 'Recibido. El cambio queda programado para el primer día de la incapacidad; le daremos a Dalia una guía rápida.',
      },
    ],
  },
];
