/** Invented people and the words of an office; nobody and nothing real. */
const FIRST =
  'Abril Bruno Celia Dario Elisa Fidel Greta Hugo Irene Jaime Karla Leo Mara Nino Olga Pablo Rita Saul Tania Ulises Vera Wanda Ximo Yara Zoe'.split(
    ' ',
  );
const LAST =
  'Alcoba Berrio Cuenca Duarte Espino Fuerte Galindo Hinojo Islas Jarero Lozada Mireles Nogales Oseguera Pinar Quiroga Roldan Sandia Trevino Urbina Vallejo Yepes Zarco'.split(
    ' ',
  );

const SUBJECTS = [
  'No abre el sistema',
  'Error al guardar',
  'La impresora no responde',
  'Sin conexión a internet',
  'Correo que no llega',
  'Pantalla en blanco',
  'Lentitud al consultar',
  'Acceso para una persona nueva',
  'Actualización de la página',
  'Reporte del mes',
  'Contraseña olvidada',
  'El respaldo no terminó',
  'Certificado por vencer',
  'Disco lleno en el servidor',
  'Cambio de lugar de un equipo',
];
const PLACES = [
  'en el segundo piso',
  'en la oficina de nómina',
  'desde la mañana',
  'con el navegador institucional',
  'en atención ciudadana',
  'después de la actualización',
  'al imprimir la constancia',
  'en la sala de juntas',
];
const SENTENCES = [
  'Se intentó de nuevo y sucede lo mismo.',
  'El mensaje dice que la sesión terminó.',
  'Afecta a varias personas del área.',
  'Ayer funcionaba sin problema.',
  'Se reinició el equipo sin resultado.',
  'Se adjunta el folio del oficio en la descripción.',
  'Es necesario para el cierre del mes.',
  'La persona atiende al público en ventanilla.',
  'Conviene llamar antes de las tres de la tarde.',
  'The supplier was told and will answer tomorrow.',
  'Logs show a timeout when the service asks the database.',
  'Se revisó el cableado y el punto de red.',
  'Quedó instalado y se probó con la persona.',
  'Se pidió la autorización de la jefatura.',
];

export function personName(random) {
  return `${random.pick(FIRST)} ${random.pick(LAST)} ${random.pick(LAST)}`;
}

export function title(random) {
  return `${random.pick(SUBJECTS)} ${random.pick(PLACES)} (${random.between(
    100,
    99_999,
  )})`;
}

export function sentences(random, count) {
  const list = [];
  for (let index = 0; index < count; index += 1) {
    list.push(random.pick(SENTENCES));
  }
  return list.join(' ');
}

/** Mostly short, seldom very long. */
export function paragraph(random) {
  return sentences(random, 1 + random.repeats(0.6, 40));
}
