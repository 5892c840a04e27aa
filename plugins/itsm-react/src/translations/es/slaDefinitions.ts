import type { slaDefinitionMessages as english } from '../messages/slaDefinitions';
import type { TranslationOf } from '../TranslationOf';

export const slaDefinitionMessages: TranslationOf<typeof english> = {
  'administration.calendar.zone': 'Zona horaria',
  'administration.calendar.week': 'La semana',
  'administration.calendar.day': 'Día',
  'administration.calendar.hours': 'Horario',
  'administration.calendar.closed': 'cerrado',
  'administration.calendar.nextDay': '{{hours}} del día siguiente',
  'administration.calendar.holidays': 'Días inhábiles',
  'administration.calendar.noHolidays': 'Ninguno propio.',
  'administration.calendar.lists': 'Listas compartidas',
  'administration.calendar.overrides': 'Otro horario en días sueltos',
  'administration.calendar.includes': 'Incluye',

  'administration.holiday.range': '{{from}} a {{to}}',
  'administration.holiday.yearly': 'Cada año, el {{date}}',
  'administration.holiday.nth.1': 'El primer {{weekday}} de {{month}}',
  'administration.holiday.nth.2': 'El segundo {{weekday}} de {{month}}',
  'administration.holiday.nth.3': 'El tercer {{weekday}} de {{month}}',
  'administration.holiday.nth.4': 'El cuarto {{weekday}} de {{month}}',
  'administration.holiday.nth.5': 'El quinto {{weekday}} de {{month}}',
  'administration.holiday.last.1': 'El último {{weekday}} de {{month}}',
  'administration.holiday.last.2': 'El penúltimo {{weekday}} de {{month}}',
  'administration.holiday.last.3': 'El antepenúltimo {{weekday}} de {{month}}',
  'administration.holiday.last.4':
    'El cuarto {{weekday}} de {{month}} desde el final',
  'administration.holiday.last.5':
    'El quinto {{weekday}} de {{month}} desde el final',
  'administration.holiday.easter': 'Domingo de Pascua',
  'administration.holiday.beforeEaster_one':
    '{{count}} día antes del Domingo de Pascua',
  'administration.holiday.beforeEaster_other':
    '{{count}} días antes del Domingo de Pascua',
  'administration.holiday.afterEaster_one':
    '{{count}} día después del Domingo de Pascua',
  'administration.holiday.afterEaster_other':
    '{{count}} días después del Domingo de Pascua',
  'administration.holiday.since': 'desde {{year}}',
  'administration.holiday.until': 'hasta {{year}}',
  'administration.holiday.every': 'cada {{years}} años',
  'administration.holiday.hours': 'se trabaja {{hours}}',

  'administration.sla.appliesTo': 'Es para',
  'administration.sla.everything': 'Todos los casos',
  'administration.sla.types': 'Tipos de caso',
  'administration.sla.priorities': 'Prioridades',
  'administration.sla.offerings': 'Ofertas',
  'administration.sla.services': 'Servicios',
  'administration.sla.units': 'Unidades',
  'administration.sla.entities': 'Elementos de configuración',
  'administration.sla.orderHint':
    '{{order}}; de las que correspondan, cuenta la más baja',
  'administration.sla.targets': 'Plazos',
  'administration.sla.metric': 'Hasta',
  'administration.sla.allPriorities': 'Todas las prioridades',
  'administration.sla.noTarget': 'ninguno',
  'administration.sla.warnings': 'Avisos',
  'administration.sla.noWarnings': 'ninguno antes del vencimiento',
  'administration.sla.percent': 'al {{percent}} % del plazo',
  'administration.sla.before': '{{time}} antes del vencimiento',
  'administration.sla.noEscalation':
    'ninguna: se avisa al responsable y, de lo vencido, también al equipo',
  'administration.escalation.hint':
    'Se siguen todos los pasos que correspondan:',
  'administration.escalation.warning': 'Cuando un plazo está en riesgo',
  'administration.escalation.breach': 'Cuando un plazo venció',
  'administration.escalation.metrics': 'solo: {{metrics}}',
  'administration.escalation.tells': 'Avisa a: {{whom}}',
  'administration.escalation.moves': 'Pasa el caso a',

  'administration.followUp.calendarHint':
    'donde ningún nivel de servicio indica otro',
  'administration.followUp.close': 'Cierra lo resuelto después de',
  'administration.followUp.never': 'nunca',
  'administration.followUp.pending': 'Mientras un caso espera',
  'administration.followUp.reason': 'Motivo de la espera',
  'administration.followUp.remind': 'Recuerda al solicitante',
  'administration.followUp.remindEach_one': 'después de {{time}}, una vez',
  'administration.followUp.remindEach_other':
    'cada {{time}}, {{count}} veces como máximo',
  'administration.followUp.resolve': 'Lo resuelve',
  'administration.followUp.resolveAfter': 'después de {{time}} como {{code}}',
};
