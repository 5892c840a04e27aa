import type { slaAdministrationMessages as english } from '../messages/slaAdministration';
import type { TranslationOf } from '../TranslationOf';

export const slaAdministrationMessages: TranslationOf<typeof english> = {
  'administration.tab.serviceLevels': 'Niveles de servicio',

  'administration.reapply.title': 'Volver a aplicar',
  'administration.reapply.explanation':
    'Los relojes en marcha conservan la revisión de la política y del calendario con la que empezaron, sin importar qué se edite después. Volver a aplicar da a los relojes de los casos abiertos lo que rige ahora; vea primero qué cambiaría.',
  'administration.reapply.look': 'Ver qué cambiaría',
  'administration.reapply.now': 'Volver a aplicar ahora',
  'administration.reapply.confirm':
    '¿Volver a aplicar los niveles de servicio?',
  'administration.reapply.numbers_one':
    'Según esta prueba, cambia {{count}} reloj: {{gained}} pasarían a vencidos y {{lost}} dejarían de estarlo.',
  'administration.reapply.numbers_other':
    'Según esta prueba, cambian {{count}} relojes: {{gained}} pasarían a vencidos y {{lost}} dejarían de estarlo.',
  'administration.reapply.lasting':
    'Los casos que hayan cambiado desde entonces se juzgan como están ahora. Lo aplicado no se puede revertir en conjunto; cada caso lo anota en su historial.',

  'administration.whatIf.title': 'Qué pasaría si',
  'administration.whatIf.explanation':
    'Prueba políticas, calendarios y listas de días inhábiles propuestos con los casos de un periodo, como si siempre hubieran regido. Nada cambia y no se avisa a nadie.',
  'administration.whatIf.beginFrom': 'Partir de una definición existente',
  'administration.whatIf.beginFromHint':
    'Su código fuente se agrega a la propuesta, debajo de lo que ya haya.',
  'administration.whatIf.insert': 'Insertar su código fuente',
  'administration.whatIf.yaml': 'Propuesta',
  'administration.whatIf.yamlHint':
    'Documentos YAML de niveles de servicio, calendarios y listas de días inhábiles. Lo que no mencionen queda como está.',
  'administration.whatIf.from': 'Casos registrados desde',
  'administration.whatIf.until': 'hasta',
  'administration.whatIf.start': 'Probar',
  'administration.whatIf.refused': 'La propuesta tiene errores',

  'administration.slaJob.list': 'Trabajos',
  'administration.slaJob.listError': 'No se pudieron cargar los trabajos',
  'administration.slaJob.empty': 'Aún no se ha probado ni aplicado nada',
  'administration.slaJob.emptyHint':
    'Vea qué cambiaría al volver a aplicar, o pruebe una propuesta.',
  'administration.slaJob.error': 'No se pudo cargar el trabajo',
  'administration.slaJob.startFailed': 'No se pudo iniciar',
  'administration.slaJob.cancel': 'Cancelar',
  'administration.slaJob.cancelFailed': 'No se pudo cancelar el trabajo',
  'administration.slaJob.failure': 'Terminó con un error: {{error}}',
  'administration.slaJob.retry': 'Continuar',
  'administration.slaJob.retryHint':
    'Continúa después del último caso que recorrió; ninguno se cuenta dos veces.',
  'administration.slaJob.retryFailed': 'El trabajo no pudo continuar',
  'administration.slaJob.back': 'Todos los trabajos',
  'administration.slaJob.kind.reapply':
    'Niveles de servicio aplicados de nuevo',
  'administration.slaJob.kind.reapplyTrial':
    'Qué cambiaría al volver a aplicar',
  'administration.slaJob.kind.whatIf': 'Prueba de una propuesta',
  'administration.slaJob.kind.whatIfPeriod':
    'Prueba de una propuesta con los casos del {{from}} al {{until}}',
  'administration.slaJob.state.waiting': 'En espera',
  'administration.slaJob.state.running': 'En marcha',
  'administration.slaJob.state.done': 'Terminado',
  'administration.slaJob.state.failed': 'Fallido',
  'administration.slaJob.state.cancelled': 'Cancelado',
  'administration.slaJob.progressLabel': 'Avance',
  'administration.slaJob.progress_one': '{{processed}} de {{total}} caso',
  'administration.slaJob.progress_other': '{{processed}} de {{total}} casos',
  'administration.slaJob.changes_one': 'cambia {{count}} reloj',
  'administration.slaJob.changes_other': 'cambian {{count}} relojes',
  'administration.slaJob.totals': 'En total',
  'administration.slaJob.total.clocks': 'Relojes evaluados',
  'administration.slaJob.total.changes': 'Relojes que cambian',
  'administration.slaJob.total.missed': 'Plazos vencidos',
  'administration.slaJob.total.beforeAfter':
    '{{before}} antes, {{after}} después',
  'administration.slaJob.sums': 'Por servicio, equipo y medida',
  'administration.slaJob.noSums': 'No se evaluó ningún reloj.',
  'administration.slaJob.service': 'Servicio',
  'administration.slaJob.noService': 'sin servicio',
  'administration.slaJob.team': 'Equipo',
  'administration.slaJob.metric': 'Medida',
  'administration.slaJob.number.clocks': 'Relojes',
  'administration.slaJob.number.missedBefore': 'Vencidos antes',
  'administration.slaJob.number.missedAfter': 'Vencidos después',
  'administration.slaJob.number.gained': 'Pasan a vencidos',
  'administration.slaJob.number.lost': 'Dejan de estar vencidos',
  'administration.slaJob.share': 'Parte vencida',
  'administration.slaJob.bars':
    'Vencidos antes: {{before}} %. Vencidos después: {{after}} %.',
  'administration.slaJob.before': 'Antes',
  'administration.slaJob.after': 'Después',
  'administration.slaJob.changed': 'Relojes que cambian',
  'administration.slaJob.changedError':
    'No se pudieron cargar los relojes que cambian',
  'administration.slaJob.unchanged':
    'No cambia ningún reloj de un caso que usted pueda ver',
  'administration.slaJob.ticket': 'Caso',
  'administration.slaJob.due': 'vence {{at}}',
  'administration.slaJob.verdict.kept': 'Cumplido',
  'administration.slaJob.verdict.missed': 'Vencido',
  'administration.slaJob.verdict.open': 'Aún en curso',
  'administration.slaJob.verdict.void': 'Cancelado a tiempo',
  'administration.slaJob.verdict.none': 'Sin compromiso',
  'administration.slaJob.download': 'Descargar CSV',
  'administration.slaJob.downloadFailed': 'No se pudo crear el archivo',
  'administration.slaJob.csv.type': 'Tipo de caso',
  'administration.slaJob.csv.title': 'Título',
  'administration.slaJob.csv.dueBefore': 'Vencimiento antes ({{zone}})',
  'administration.slaJob.csv.dueAfter': 'Vencimiento después ({{zone}})',

  'administration.editor.change': 'Editar',
  'administration.editor.changeOf': 'Editar {{name}}',
  'administration.editor.copy': 'Copiar como nueva',
  'administration.editor.new': 'Crear',
  'administration.editor.newCalendar': 'Nuevo calendario',
  'administration.editor.newHolidayList': 'Nueva lista de días inhábiles',
  'administration.editor.title.change': 'Editar {{title}}',
  'administration.editor.title.copy': 'Copia de {{title}}',
  'administration.editor.oldForm':
    'No tiene la forma que el editor conoce. Edite su código fuente.',
  'administration.editor.heldByFile':
    'Viene de un archivo y se cambia ahí. En su lugar, cópiela como nueva.',
  'administration.editor.name': 'Nombre',
  'administration.editor.nameHint':
    'Con el que otras definiciones se refieren a ella: minúsculas y dígitos, unidos con guiones. Nunca cambia.',
  'administration.editor.nameTaken': 'Ya existe una con este nombre.',
  'administration.editor.title.en': 'Título en inglés',
  'administration.editor.title.es': 'Título en español',
  'administration.editor.review': 'Comprobar y guardar',
  'administration.editor.discard': 'Descartar',
  'administration.editor.mistakes_one': 'Corrija primero {{count}} error',
  'administration.editor.mistakes_other': 'Corrija primero {{count}} errores',
  'administration.editor.saveTitle': 'Guardar {{title}}',
  'administration.editor.saveFailed': 'No se pudo comprobar o guardar',
  'administration.editor.stale':
    'Alguien más la guardó mientras tanto: rige la revisión {{current}} y usted partió de la revisión {{base}}.',
  'administration.editor.staleHint':
    'Abajo está lo que su versión cambiaría de la otra. Guárdela solo si eso es lo que quiere; si no, descarte la suya y empiece de nuevo.',
  'administration.editor.again': 'Guardar encima',

  'administration.zone.hint':
    'Escriba el nombre de una ciudad, como Mexico City.',
  'administration.zone.placeholder': 'Escriba para buscar',
  'administration.week.from': '{{day}}, horario {{number}}: desde',
  'administration.week.to': '{{day}}, horario {{number}}: hasta',
  'administration.week.nextDay': 'día siguiente',
  'administration.week.nextDayOf':
    '{{day}}, horario {{number}}: termina al día siguiente',
  'administration.week.add': 'Agregar horario',
  'administration.week.addTo': 'Agregar horario: {{day}}',
  'administration.week.remove': '{{day}}: quitar horario {{number}}',
  'administration.week.copy': 'Copiar a lunes–viernes',
  'administration.week.copyOf': 'Copiar a lunes–viernes: {{day}}',
  'administration.week.hint':
    'Horas como las muestra un reloj de pared, hasta las 24:00. Un día sin horario está cerrado.',

  'administration.calendar.listsHint':
    'Se guardan sus días inhábiles además de los propios.',
  'administration.calendar.noLists': 'Todavía no hay listas de días inhábiles.',

  'administration.holidays.add': 'Agregar un día inhábil',
  'administration.holidays.number': 'Día inhábil {{number}}',
  'administration.holidays.remove': 'Quitar {{name}}',
  'administration.holidays.name': 'Nombre',
  'administration.holidays.kind': 'Cuándo',
  'administration.holidays.kind.date': 'Una fecha',
  'administration.holidays.kind.span': 'Varios días',
  'administration.holidays.kind.yearly': 'La misma fecha cada año',
  'administration.holidays.kind.nth': 'Un día de la semana de un mes',
  'administration.holidays.kind.easter': 'En torno a la Pascua',
  'administration.holidays.date': 'Fecha',
  'administration.holidays.first': 'Primer día',
  'administration.holidays.last': 'Último día',
  'administration.holidays.month': 'Mes',
  'administration.holidays.day': 'Día',
  'administration.holidays.weekday': 'Día de la semana',
  'administration.holidays.nth': 'Cuál',
  'administration.holidays.nth.1': 'Primero',
  'administration.holidays.nth.2': 'Segundo',
  'administration.holidays.nth.3': 'Tercero',
  'administration.holidays.nth.4': 'Cuarto',
  'administration.holidays.nth.5': 'Quinto',
  'administration.holidays.last.1': 'Último',
  'administration.holidays.last.2': 'Penúltimo',
  'administration.holidays.last.3': 'Antepenúltimo',
  'administration.holidays.last.4': 'Cuarto desde el final',
  'administration.holidays.last.5': 'Quinto desde el final',
  'administration.holidays.easter': 'Días desde el Domingo de Pascua',
  'administration.holidays.easterHint':
    '-2 es el Viernes Santo, 0 el Domingo de Pascua.',
  'administration.holidays.since': 'Primer año',
  'administration.holidays.until': 'Último año',
  'administration.holidays.every': 'Cada cuántos años',
  'administration.holidays.half': 'Medio día: se trabaja este horario',

  'administration.overrides.add': 'Agregar una fecha',
  'administration.overrides.number': 'Fecha {{number}}',
  'administration.overrides.none': 'Ninguna fecha tiene otro horario.',
  'administration.overrides.hint':
    'Este horario reemplaza al que empieza en la fecha; sin horario, está cerrado. Un día inhábil sigue cerrado.',
  'administration.overrides.reason': 'Motivo',

  'administration.preview.title': 'Vista previa',
  'administration.preview.amount': 'Si algo que toma',
  'administration.preview.unit': 'Unidad',
  'administration.preview.unit.hours': 'horas hábiles',
  'administration.preview.unit.days': 'días hábiles',
  'administration.preview.start': 'empieza',
  'administration.preview.startHint': 'Ahora, si se deja vacío.',
  'administration.preview.due': 'vence {{at}}.',
  'administration.preview.dueZones':
    'vence {{at}}. En {{zone}} eso es {{there}}.',
  'administration.preview.never': 'no vence nunca: nada abre en treinta años.',
  'administration.preview.wrong':
    'Cuando se corrijan los errores, aquí se dirá.',
  'administration.preview.error': 'No se pudo calcular la vista previa',
  'administration.preview.withoutLists':
    'Sin las listas compartidas que no se pudieron cargar: {{names}}.',

  'administration.import.title': 'Tomar un archivo de calendario',
  'administration.import.file': 'Archivo de calendario (.ics)',
  'administration.import.hint':
    'Como los que publican los gobiernos, de 1 MB como máximo. Nada se agrega antes de que usted elija.',
  'administration.import.tooLarge': 'El archivo es mayor de 1 MB.',
  'administration.import.failed': 'No se pudo leer el archivo',
  'administration.import.nothing':
    'No se encontró ningún día inhábil en el archivo.',
  'administration.import.found_one': 'Se encontró {{count}} día inhábil',
  'administration.import.found_other':
    'Se encontraron {{count}} días inhábiles',
  'administration.import.known': 'ya está en la lista',
  'administration.import.all': 'Elegir todos',
  'administration.import.none': 'No elegir ninguno',
  'administration.import.add_one': 'Agregar {{count}} día inhábil',
  'administration.import.add_other': 'Agregar {{count}} días inhábiles',
  'administration.import.added_one':
    'Se agregó {{count}} día inhábil abajo. Se conserva cuando guarde.',
  'administration.import.added_other':
    'Se agregaron {{count}} días inhábiles abajo. Se conservan cuando guarde.',
  'administration.import.leftOut_one': 'Se omitió {{count}} evento',
  'administration.import.leftOut_other': 'Se omitieron {{count}} eventos',
  'administration.import.unnamed': 'sin nombre',
  'administration.import.reason.noName': 'no tiene nombre',
  'administration.import.reason.noDate': 'no tiene una fecha que se pueda leer',
  'administration.import.reason.timed':
    'tiene horas: los días inhábiles son días completos',
  'administration.import.reason.tooLong':
    'dura demasiado para ser un día inhábil',
  'administration.import.reason.rule':
    'se repite de un modo que ningún día inhábil puede expresar',
  'administration.import.reason.cancelled': 'fue cancelado',
  'administration.import.reason.tooMany':
    'una lista no admite más de 500 días inhábiles',

  'administration.issue.overlapsNight':
    '{{hours}} se traslapa con un horario que empezó el día anterior.',
  'administration.issue.overlaps': '{{hours}} se traslapa con {{other}}.',
  'administration.issue.overlapsBefore':
    '{{hours}} del {{date}} se traslapa con {{other}} del día anterior.',
  'administration.issue.overlapsAfter':
    '{{hours}} del {{date}} se traslapa con {{other}} del día siguiente.',
  'administration.issue.needsNextDay':
    'No es posterior al inicio. Para un horario que sigue después de medianoche, elija «día siguiente».',
  'administration.issue.sameDay': 'Es del mismo día; quite «día siguiente».',
  'administration.issue.noOpenTime':
    'Nunca hay horario abierto, así que nada vencería. Agregue horario a un día.',
  'administration.issue.spanOrder': 'Es anterior al primer día.',
  'administration.issue.spanLong':
    'Son {{days}} días; el periodo inhábil más largo tiene {{max}}.',
  'administration.issue.alwaysClosed':
    'Los días inhábiles cierran todo, así que nada vencería. Quite alguno o abra otra fecha.',
  'administration.issue.closesCalendar':
    'Dejaría al calendario {{calendar}} sin horario abierto.',
  'administration.issue.closureOf':
    'Con ella, el calendario {{calendar}} cierra {{days}} días seguidos, del {{from}} al {{to}}; el cierre más largo tiene {{max}}.',
  'administration.issue.closureOfLists':
    'Los días inhábiles de {{lists}} cierran {{days}} días seguidos, del {{from}} al {{to}}; el cierre más largo tiene {{max}}.',
  'administration.issue.closure':
    'Con los días inhábiles contiguos cierra {{days}} días seguidos, del {{from}} al {{to}}; el cierre más largo tiene {{max}}.',
  'administration.issue.yearOrder': 'Es anterior al primer año.',
  'administration.issue.needsSince':
    'Necesita el primer año, desde el que se cuenta.',
  'administration.issue.twice': 'Es el mismo día que «{{other}}».',
  'administration.issue.dateTwice': 'Esta fecha está dos veces.',
};
