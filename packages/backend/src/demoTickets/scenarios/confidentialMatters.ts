import type { DemoScenario } from '../DemoScenario';

/** Restricted tickets: only the team, the parties and the people named. */
export const confidentialMatters: readonly DemoScenario[] = [
  {
    ago: '8d 4h 33m',
    id: 'disciplinary-file',
    by: 'itzel-noriega',
    restricted: true,
    title: 'Recuperar expediente de un procedimiento disciplinario',
    offering: 'file-recovery',
    description:
      'Se borró la carpeta de un procedimiento disciplinario en curso. Contiene datos personales sensibles: pido que la vea el menor número de personas.',
    urgency: 'high',
    fields: day => ({
      path: 'R:/RH/Procedimientos/Expediente 118',
      lastSeen: day(-1),
      happened: 'deleted',
    }),
    then: [
      {
        after: '20m',
        by: 'fabiola-ocampo',
        do: 'assign',
        team: 'databases',
        assignee: 'joel-cervera',
        note: 'Solo tú. Restaurar aparte y entregar en mano.',
      },
      {
        after: '10m',
        by: 'fabiola-ocampo',
        do: 'name',
        person: 'rebeca-saldivar',
      },
      {
        after: '5m',
        by: 'fabiola-ocampo',
        do: 'name',
        person: 'ulises-macias',
      },
      { after: '30m', by: 'joel-cervera', do: 'start' },
      {
        after: '2h 40m',
        by: 'joel-cervera',
        do: 'write',
        visibility: 'internal',
        text: 'Borrado a las 18:52 desde el equipo RH-0217, con la sesión de otra persona. Conservo la bitácora por si Jurídico la pide.',
      },
      {
        after: '15m',
        by: 'joel-cervera',
        do: 'write',
        text: 'La copia de anteanoche está completa. Se restauró en una carpeta a la que solo entran usted y su directora. Falta su visto bueno.',
      },
      {
        after: '5h 32m',
        by: 'ulises-macias',
        do: 'write',
        text: 'Jurídico solicita conservar la bitácora de acceso hasta que concluya el procedimiento.',
      },
      {
        after: '1d 26m',
        by: 'joel-cervera',
        do: 'pend',
        reason: 'waiting-signature',
        resumeIn: 10,
        comment:
          'Bitácora resguardada. Para entregarla necesitamos el oficio de Asuntos Jurídicos.',
      },
    ],
  },
  {
    ago: '14d 6h 23m',
    id: 'litigation-mail',
    by: 'paloma-escamilla',
    restricted: true,
    title: 'Baja de cuenta y resguardo de correo por litigio',
    offering: 'account-removal',
    description:
      'Por instrucción del área jurídica la cuenta debe darse de baja sin aviso previo y el correo conservarse íntegro como prueba.',
    urgency: 'high',
    fields: day => ({
      person: 'user:default/valentin-orduna',
      motive: 'leaves',
      lastDay: day(0),
      keepMail: true,
      mailTo: 'user:default/ulises-macias',
    }),
    then: [
      {
        after: '15m',
        by: 'carlota-huerta',
        do: 'assign',
        team: 'service-desk',
        assignee: 'carlota-huerta',
        note: 'La atiendo yo. No comentar por teléfono.',
      },
      {
        after: '10m',
        by: 'carlota-huerta',
        do: 'name',
        person: 'ulises-macias',
      },
      { after: '10m', by: 'carlota-huerta', do: 'start' },
      {
        after: '2h 18m',
        by: 'carlota-huerta',
        do: 'resolve',
        solution:
          'Cuenta desactivada y correo en resguardo, con acceso de lectura solo para el titular de Asuntos Jurídicos.',
        cause: 'ordinary-request',
      },
      {
        after: '1d 14m',
        by: 'paloma-escamilla',
        do: 'close',
        comment: 'De conformidad.',
      },
    ],
  },
];
