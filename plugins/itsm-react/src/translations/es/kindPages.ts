import type { kindPageMessages as english } from '../messages/kindPages';
import type { TranslationOf } from '../TranslationOf';

export const kindPageMessages: TranslationOf<typeof english> = {
  'queueOf.request.title': 'Solicitudes',
  'queueOf.request.search': 'Buscar solicitudes por palabras o referencia',
  'queueOf.request.placeholder': 'Título, descripción, historial o REQ-000123',
  'queueOf.request.error': 'No se pudieron cargar las solicitudes',
  'queueOf.request.filtered': 'Ninguna solicitud coincide con estos filtros',
  'queueOf.request.empty':
    'Ahora ninguna solicitud corresponde a este filtro rápido. Elija otro o véalas todas.',
  'queueOf.request.file': 'Crear una solicitud',
  'queueOf.incident.title': 'Incidentes',
  'queueOf.incident.search': 'Buscar incidentes por palabras o referencia',
  'queueOf.incident.placeholder': 'Título, descripción, historial o INC-000123',
  'queueOf.incident.error': 'No se pudieron cargar los incidentes',
  'queueOf.incident.filtered': 'Ningún incidente coincide con estos filtros',
  'queueOf.incident.empty':
    'Ahora ningún incidente corresponde a este filtro rápido. Elija otro o véalos todos.',
  'queueOf.incident.file': 'Reportar un incidente',
  'queueOf.problem.title': 'Problemas',
  'queueOf.problem.search': 'Buscar problemas por palabras o referencia',
  'queueOf.problem.placeholder': 'Título, descripción, historial o PRB-000123',
  'queueOf.problem.error': 'No se pudieron cargar los problemas',
  'queueOf.problem.filtered': 'Ningún problema coincide con estos filtros',
  'queueOf.problem.empty':
    'Ahora ningún problema corresponde a este filtro rápido. Cuando los incidentes se repitan, registre el problema que los causa.',
  'queueOf.problem.file': 'Registrar un problema',
  'queueOf.change.title': 'Cambios',
  'queueOf.change.search': 'Buscar cambios por palabras o referencia',
  'queueOf.change.placeholder': 'Título, descripción, historial o CHG-000123',
  'queueOf.change.error': 'No se pudieron cargar los cambios',
  'queueOf.change.filtered': 'Ningún cambio coincide con estos filtros',
  'queueOf.change.empty':
    'Ahora ningún cambio corresponde a este filtro rápido. Planee uno antes de modificar algo que otros usan.',
  'queueOf.change.file': 'Planear un cambio',

  'queue.chip.knownErrors': 'Errores conocidos',
  'queue.chip.toDecide': 'Por decidir',
  'queue.chip.planned': 'Programados',
  'queue.chipOf.open': 'Abiertos',
  'queue.chipOf.mine': 'Asignados a mí',
  'queue.chipOf.filedByMe': 'Creados por mí',
  'queue.chipOf.resolved': 'Resueltos',

  'queue.filter.entity': 'Elemento de configuración',
  'queue.filter.related': 'Pertenece a',
  'queue.filter.changeKind': 'Tipo',
  'queue.filter.outcome': 'Resultado',
  'queue.filter.window': 'Ventana',
  'queue.window.any': 'Cualquier fecha',
  'queue.window.week': 'Esta semana',
  'queue.window.month': 'Los próximos 30 días',
  'queue.window.dates': 'Los días que elija',
  'queue.window.from': 'Ventana desde',
  'queue.window.until': 'Ventana hasta',
  'queue.sort.plannedStart.asc': 'La ventana más próxima primero',
  'queue.sort.plannedStart.desc': 'La ventana más lejana primero',

  'queue.column.kind': 'Tipo',
  'queue.column.window': 'Ventana',
  'queue.column.outage': 'Interrupción',
  'queue.column.explains': 'Explica',
  'queue.column.workaround': 'Solución temporal',
  'queue.column.implementer': 'Equipo y quien lo implementa',
  'queue.explains_one': '{{count}} caso',
  'queue.explains_other': '{{count}} casos',
  'queue.workaround.yes': 'Tiene solución temporal',

  'bulk.region': 'Casos seleccionados',
  'bulk.select': 'Seleccionar {{ref}}',
  'bulk.selectAll': 'Seleccionar todos los de esta página',
  'bulk.selected_one': '{{count}} seleccionado',
  'bulk.selected_other': '{{count}} seleccionados',
  'bulk.clear': 'Quitar la selección',
  'bulk.assign_one': 'Asignar {{count}} caso',
  'bulk.assign_other': 'Asignar {{count}} casos',
  'bulk.dispatch_one': 'Turnar {{count}} caso a otro equipo',
  'bulk.dispatch_other': 'Turnar {{count}} casos a otro equipo',
  'bulk.resultTitle': 'Qué pasó con ellos',
  'bulk.done_one': 'Se cambió {{count}} caso.',
  'bulk.done_other': 'Se cambiaron {{count}} casos.',
  'bulk.refused_one': 'No se aceptó {{count}} caso. Sigue seleccionado:',
  'bulk.refused_other':
    'No se aceptaron {{count}} casos. Siguen seleccionados:',
  'queue.keys.select': 'Seleccionar la fila, o quitarla de la selección',

  'views.button': 'Vistas',
  'views.copy': 'Copiar el enlace a esta vista',
  'views.copied': 'Se copió el enlace.',
  'views.copyFailed':
    'El navegador no permite copiar. Copie la dirección de la página.',
  'views.manage': 'Guardar o eliminar vistas',
  'views.dialog': 'Vistas de esta bandeja',
  'views.hint':
    'Una vista guarda filtros y orden con un nombre. Solo usted ve sus vistas.',
  'views.name': 'Nombre de la vista en pantalla',
  'views.save': 'Guardar',
  'views.delete': 'Eliminar la vista {{name}}',
  'views.empty': 'Todavía no hay vistas.',
  'views.replaces': 'Se reemplazará la vista que tiene este nombre.',

  'ticket.part.changeKind': 'Tipo',
  'ticket.part.changeReason': 'Motivo del cambio',
  'ticket.part.implementationPlan': 'Implementación',
  'ticket.part.testPlan': 'Pruebas',
  'ticket.part.rollbackPlan': 'Reversión',
  'ticket.part.outage': 'Interrupción',
  'ticket.part.plannedStart': 'Inicio de la ventana',
  'ticket.part.plannedEnd': 'Fin de la ventana',
  'ticket.part.actualStart': 'Inicio real',
  'ticket.part.actualEnd': 'Fin real',
  'ticket.part.conclusions': 'Conclusiones de la revisión',
  'ticket.part.approvedBy': 'Autorizó',
  'ticket.part.rejectReason': 'Motivo del rechazo',
  'ticket.part.template': 'Plantilla',
  'ticket.part.outcome': 'Resultado',
  'ticket.part.rootCause': 'Causa raíz',
  'ticket.part.workaround': 'Solución temporal',
  'ticket.part.analysis': 'Análisis',
  'ticket.part.plan': 'Plan de trabajo',

  'ticket.field.outcome': 'Cómo terminó',
  'ticket.field.rootCause': 'Causa raíz',
  'ticket.field.workaround': 'Solución temporal',
  'ticket.field.duplicateOf': 'Problema que continúa',
  'ticket.field.causedBy': 'Cambio que lo causó',
  'ticket.field.actualStart': 'Inicio real',
  'ticket.field.actualEnd': 'Fin real',
  'ticket.field.conclusions': 'Conclusiones',
  'ticket.field.past': 'Debe estar en el pasado.',
  'ticket.field.future': 'Debe estar en el futuro.',
  'ticket.field.now': 'Si se deja vacío, es ahora.',

  'ticket.action.missing': 'Complete primero estas partes',
  'ticket.action.flowsTo_one':
    '{{count}} caso derivado sigue el mismo camino, con los que dependen de él',
  'ticket.action.flowsTo_other':
    '{{count}} casos derivados siguen el mismo camino, con los que dependen de ellos',
  'ticket.action.flowsToFixed_one':
    '{{count}} caso que espera este problema se resuelve si queda corregido',
  'ticket.action.flowsToFixed_other':
    '{{count}} casos que esperan este problema se resuelven si queda corregido',
  'ticket.action.flowsToWait_one':
    '{{count}} caso derivado también espera, salvo que espere al solicitante',
  'ticket.action.flowsToWait_other':
    '{{count}} casos derivados también esperan, salvo que espere al solicitante',
  'ticket.action.flowsToCancelled_one':
    '{{count}} caso que espera este problema vuelve a atenderse',
  'ticket.action.flowsToCancelled_other':
    '{{count}} casos que esperan este problema vuelven a atenderse',
  'ticket.action.flowsToMade_one':
    '{{count}} caso espera este cambio y puede seguir cuando termine',
  'ticket.action.flowsToMade_other':
    '{{count}} casos esperan este cambio y pueden seguir cuando termine',

  'ticket.plan.title': 'Plan de trabajo',
  'ticket.plan.edit': 'Editar el plan',
  'ticket.plan.window': 'Ventana',
  'ticket.plan.actual': 'Horario real',
  'ticket.plan.texts': 'El plan en palabras',
  'ticket.plan.notWritten': 'Todavía sin escribir',
  'ticket.plan.voids':
    'Ya se decidió sobre este plan. Si cambia, habrá que decidir de nuevo.',
  'ticket.plan.endFirst': 'La ventana debe terminar después de empezar.',

  'ticket.analysis.title': 'Análisis',
  'ticket.analysis.edit': 'Editar el análisis',
  'ticket.analysis.none': 'Todavía no se conoce',
  'ticket.analysis.communicate': 'Comunicar la solución temporal',
  'ticket.analysis.told_one':
    'Se escribe en {{count}} caso abierto que este problema explica, y se avisa a quien lo registró.',
  'ticket.analysis.told_other':
    'Se escribe en {{count}} casos abiertos que este problema explica, y se avisa a quienes los registraron.',
  'ticket.analysis.nobody':
    'Ningún caso abierto está vinculado a este problema, así que no se avisaría a nadie.',
  'ticket.analysis.text': 'La solución temporal en palabras sencillas',
  'ticket.analysis.textHint':
    'Para personas que no son del oficio. La leen todos los que registraron uno de los casos.',
  'ticket.analysis.send': 'Enviarla',
  'ticket.analysis.sent': 'Se envió la solución temporal.',

  'ticket.file.button': 'Caso nuevo a partir de este',
  'ticket.file.request': 'Solicitud nueva a partir de este',
  'ticket.file.incident': 'Incidente nuevo a partir de este',
  'ticket.file.problem': 'Problema nuevo a partir de este',
  'ticket.file.change': 'Cambio nuevo a partir de este',

  'ticket.entities.missing': 'Ya no está en el catálogo',
  'ticket.cancelReason.rejected': 'Rechazado: el motivo',

  'ticket.composer.toChildren_one': 'También a {{count}} derivado abierto',
  'ticket.composer.toChildren_other': 'También a {{count}} derivados abiertos',

  'ticket.event.created.incident': 'reportó el incidente',
  'ticket.event.created.problem': 'registró el problema',
  'ticket.event.created.change': 'preparó el cambio',
  'ticket.event.transition.analyse': 'empezó a analizar la causa',
  'ticket.event.transition.record_known_error': 'registró un error conocido',
  'ticket.event.transition.start_fix': 'empezó la corrección',
  'ticket.event.transition.reanalyse': 'empezó a analizar de nuevo la causa',
  'ticket.event.transition.submit': 'envió el cambio',
  'ticket.event.transition.validate': 'validó el cambio',
  'ticket.event.transition.approve': 'autorizó el cambio',
  'ticket.event.transition.reject': 'rechazó el cambio',
  'ticket.event.transition.replan': 'retomó el cambio para planearlo de nuevo',
  'ticket.event.transition.implement': 'empezó la implementación',
  'ticket.event.transition.complete': 'terminó la implementación',
  'ticket.event.transition.record_after_fact':
    'registró el cambio a posteriori',
  'ticket.event.transition.review': 'cerró la revisión',
  'ticket.event.automatic.parent_moved': 'siguió el camino del principal',
  'ticket.event.automatic.problem_cancelled':
    'reanudó el trabajo porque se canceló el problema que esperaba',
  'ticket.event.automatic.problem_fixed':
    'resolvió el caso, porque se corrigió el problema que lo causaba',
  'ticket.event.automatic.change_made':
    'avanzó el caso, porque se hizo el cambio que lo corrige',
  'ticket.event.automatic.plan_edited':
    'devolvió el cambio para decidir de nuevo, porque se editó el plan',
  'ticket.event.workaround_communicated': 'comunicó la solución temporal',
  'ticket.event.flowed': 'llevó consigo otros casos',
  'ticket.event.moved': 'Siguieron el mismo camino',
  'ticket.event.stayed': 'No pudieron seguirlo y quedaron como estaban',
  'ticket.event.because': 'a causa de',
};
