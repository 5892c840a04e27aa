import type { kindMessages as english } from '../messages/kinds';
import type { TranslationOf } from '../TranslationOf';

export const kindMessages: TranslationOf<typeof english> = {
  'type.incident': 'Incidente',
  'type.problem': 'Problema',
  'type.change': 'Cambio',

  'common.tab.incidents': 'Incidentes',
  'common.tab.problems': 'Problemas',
  'common.tab.changes': 'Cambios',
  'common.tab.new': 'Caso nuevo',

  'status.root_cause_analysis': 'Análisis de la causa raíz',
  'status.known_error': 'Error conocido',
  'status.fix_in_progress': 'Corrección en curso',
  'status.draft': 'Borrador',
  'status.assessment': 'Validación',
  'status.authorization': 'Autorización',
  'status.scheduled': 'Programado',
  'status.implementing': 'En implementación',
  'status.review': 'Revisión',
  'status.rejected': 'Rechazado',

  'statusOf.new': 'Nuevo',
  'statusOf.assigned': 'Asignado',
  'statusOf.resolved': 'Resuelto',
  'statusOf.closed': 'Cerrado',
  'statusOf.cancelled': 'Cancelado',

  'action.analyse': 'Analizar la causa',
  'action.record_known_error': 'Registrar error conocido',
  'action.start_fix': 'Empezar la corrección',
  'action.reanalyse': 'Analizar de nuevo',
  'action.submit': 'Enviar',
  'action.validate': 'Validar',
  'action.approve': 'Autorizar',
  'action.reject': 'Rechazar',
  'action.replan': 'Planear de nuevo',
  'action.implement': 'Empezar la implementación',
  'action.complete': 'Terminar',
  'action.record_after_fact': 'Registrar a posteriori',
  'action.review': 'Cerrar la revisión',
  'action.cancel.incident': 'Cancelar el incidente',
  'action.cancel.problem': 'Cancelar el problema',
  'action.cancel.change': 'Cancelar el cambio',

  'outcome.fixed': 'Corregido',
  'outcome.risk_accepted': 'Riesgo aceptado',
  'outcome.not_reproducible': 'No reproducible',
  'outcome.duplicate': 'Duplicado',
  'outcome.successful': 'Exitoso',
  'outcome.successful_with_issues': 'Exitoso con incidencias',
  'outcome.failed': 'Fallido',
  'outcome.rolled_back': 'Revertido',

  'changeKind.normal': 'Ordinario',
  'changeKind.standard': 'Estándar',
  'changeKind.emergency': 'De emergencia',
  'changeKind.normal.help':
    'Se valida y se autoriza antes de hacerlo. Es lo habitual.',
  'changeKind.standard.help':
    'Preautorizado y repetido: el plan viene de una plantilla, solo cambian el momento y el lugar.',
  'changeKind.emergency.help':
    'No puede esperar, por ejemplo para corregir una interrupción. Se autoriza de inmediato y se revisa después.',

  'linkKind.investigated_by': 'Investigado por',
  'linkKind.investigates': 'Investiga',
  'linkKind.fixed_by': 'Corregido por',
  'linkKind.fixes': 'Corrige',
  'linkKind.caused_by': 'Causado por',
  'linkKind.causes': 'Causó',

  'role.problemManager': 'Responsable de problemas',
  'role.changeManager': 'Responsable de cambios',

  'window.none': 'Todavía sin ventana',
  'window.range': '{{start}} a {{end}}',
  'window.from': 'desde {{start}}',
  'window.until': 'hasta {{end}}',
  'window.starts': 'Empieza',
  'window.ended': 'Terminó',
  'window.running': 'En curso',
  'window.lasts': 'Dura {{duration}}',
  'window.outage': 'Con interrupción del servicio',
  'window.noOutage': 'Sin interrupción del servicio',
  'window.outageUnknown': 'Falta decir si hay interrupción',
};
