import type { queueMessages as english } from '../messages/queue';
import type { TranslationOf } from '../TranslationOf';

export const queueMessages: TranslationOf<typeof english> = {
  'queue.chips': 'Filtros rápidos',
  'queue.chip.open': 'Abiertas',
  'queue.chip.mine': 'Asignadas a mí',
  'queue.chip.myTeams': 'Mis equipos',
  'queue.chip.unassigned': 'Sin asignar',
  'queue.chip.pending': 'Pendientes',
  'queue.chip.filedByMe': 'Creadas por mí',
  'queue.chip.myUnits': 'Mis unidades',
  'queue.chip.resolved': 'Resueltas',

  'queue.sort': 'Orden de la lista',
  'queue.sort.createdAt.desc': 'Lo más nuevo primero',
  'queue.sort.createdAt.asc': 'Lo más antiguo primero',
  'queue.sort.updatedAt.desc': 'Últimos cambios primero',
  'queue.sort.updatedAt.asc': 'Sin cambios desde hace más tiempo',
  'queue.sort.priority.asc': 'Mayor prioridad primero',
  'queue.sort.priority.desc': 'Menor prioridad primero',

  'queue.filters': 'Filtros',
  'queue.filtersSet_one': 'Filtros ({{count}} activo)',
  'queue.filtersSet_other': 'Filtros ({{count}} activos)',
  'queue.activeFilters': 'Filtros activos',
  'queue.clearAll': 'Quitar todo',
  'queue.filter.any': 'Cualquiera',
  'queue.filter.state': 'Mostrar',
  'queue.filter.status': 'Estado',
  'queue.filter.priority': 'Prioridad',
  'queue.filter.team': 'Equipo',
  'queue.filter.assignee': 'Responsable',
  'queue.filter.unit': 'Unidad',
  'queue.filter.service': 'Servicio',
  'queue.filter.offering': 'Oferta',
  'queue.filter.primaryEntity': 'Sistema',
  'queue.filter.exact': 'La respuesta completa, tal como se dio',
  'queue.state.chip': 'Según el filtro rápido',
  'queue.state.open': 'Todo lo abierto',
  'queue.state.done': 'Todo lo terminado',
  'queue.state.all': 'Abierto y terminado',
  'queue.assignee.me': 'Yo',
  'queue.assignee.none': 'Nadie',

  'queue.column.priority': 'Prioridad',
  'queue.column.status': 'Estado',
  'queue.column.team': 'Equipo y responsable',
  'queue.column.requester': 'Para',
  'queue.column.age': 'Antigüedad',

  'queue.pages': 'Páginas de la lista',
  'queue.page': 'Página {{page}}',
  'queue.pageSize': 'Casos por página',
  'queue.perPage': '{{size}} por página',
  'queue.nextPage': 'Siguiente',
  'queue.previousPage': 'Anterior',
  'queue.changed_one':
    'Lista actualizada: {{count}} caso es nuevo o ha cambiado.',
  'queue.changed_other':
    'Lista actualizada: {{count}} casos son nuevos o han cambiado.',

  'queue.empty.filteredHint':
    'Quite algún filtro de arriba, o todos para ver la lista completa.',
  'queue.empty.chip': 'No hay nada aquí',
  'queue.empty.showAll': 'Ver lo abierto y lo terminado',
  'queue.empty.soFar': 'Sin resultados hasta aquí',
  'queue.empty.soFarHint':
    'Estas palabras están en muchos casos, pero en ninguno de los primeros de esta lista. Siga buscando o añada una palabra o un filtro.',
  'queue.empty.lookFurther': 'Seguir buscando',

  'match.description': 'En la descripción:',
  'match.details': 'En los detalles:',
  'match.log': 'En el historial:',
  'match.furtherBack': 'más atrás',

  'queue.keys.next': 'Caso siguiente',
  'queue.keys.previous': 'Caso anterior',
  'queue.keys.open': 'Abrir el caso',
  'queue.keys.search': 'Ir a la búsqueda',
  'queue.keys.page': 'Página siguiente y anterior',

  'shortcuts.title': 'Atajos de teclado',
  'shortcuts.switch': 'Usar atajos de una sola tecla',
  'shortcuts.help': 'Mostrar esta lista',
};
