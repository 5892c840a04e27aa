/** Spanish texts of the stock notifications plugin. */
export default {
  'notificationsPage.title': 'Notificaciones',
  'notificationsPage.tableTitle.all_one':
    'Todas las notificaciones ({{count}})',
  'notificationsPage.tableTitle.all_other':
    'Todas las notificaciones ({{count}})',
  'notificationsPage.tableTitle.saved_one':
    'Notificaciones guardadas ({{count}})',
  'notificationsPage.tableTitle.saved_other':
    'Notificaciones guardadas ({{count}})',
  'notificationsPage.tableTitle.unread_one':
    'Notificaciones sin leer ({{count}})',
  'notificationsPage.tableTitle.unread_other':
    'Notificaciones sin leer ({{count}})',
  'notificationsPage.tableTitle.read_one': 'Notificaciones leídas ({{count}})',
  'notificationsPage.tableTitle.read_other':
    'Notificaciones leídas ({{count}})',
  'filters.title': 'Filtros',
  'filters.view.label': 'Ver',
  'filters.view.unread': 'Sin leer',
  'filters.view.read': 'Leídas',
  'filters.view.saved': 'Guardadas',
  'filters.view.all': 'Todas',
  'filters.createdAfter.label': 'Enviadas',
  'filters.createdAfter.placeholder': 'Notificaciones desde',
  'filters.createdAfter.last24h': 'Últimas 24 h',
  'filters.createdAfter.lastWeek': 'Última semana',
  'filters.createdAfter.anyTime': 'En cualquier momento',
  'filters.sortBy.label': 'Ordenar por',
  'filters.sortBy.placeholder': 'Campo por el que ordenar',
  'filters.sortBy.newest': 'Primero las más recientes',
  'filters.sortBy.oldest': 'Primero las más antiguas',
  'filters.sortBy.topic': 'Tema',
  'filters.sortBy.origin': 'Origen',
  'filters.severity.label': 'Severidad mínima',
  'filters.severity.critical': 'Crítica',
  'filters.severity.high': 'Alta',
  'filters.severity.normal': 'Normal',
  'filters.severity.low': 'Baja',
  'filters.topic.label': 'Tema',
  'filters.topic.anyTopic': 'Cualquier tema',
  'table.emptyMessage': 'No hay notificaciones que mostrar',
  'table.pagination.firstTooltip': 'Primera página',
  'table.pagination.labelDisplayedRows': '{from}-{to} de {count}',
  'table.pagination.labelRowsSelect': 'filas',
  'table.pagination.lastTooltip': 'Última página',
  'table.pagination.nextTooltip': 'Página siguiente',
  'table.pagination.previousTooltip': 'Página anterior',
  'table.bulkActions.markAllRead': 'Marcar todas como leídas',
  'table.bulkActions.markSelectedAsRead': 'Marcar las elegidas como leídas',
  'table.bulkActions.returnSelectedAmongUnread':
    'Volver a dejar sin leer las elegidas',
  'table.bulkActions.saveSelectedForLater':
    'Guardar las elegidas para más tarde',
  'table.bulkActions.undoSaveForSelected': 'Dejar de guardar las elegidas',
  'table.confirmDialog.title': '¿Está seguro?',
  'table.confirmDialog.markAllReadDescription':
    'Se marcarán todas las notificaciones como leídas.',
  'table.confirmDialog.markAllReadConfirmation': 'Marcar todas',
  'table.confirmDialog.cancel': 'Cancelar',
  'table.errors.markAllReadFailed':
    'No se pudieron marcar todas las notificaciones como leídas',
  'sidebar.title': 'Notificaciones',
  'sidebar.errors.markAsReadFailed':
    'No se pudo marcar la notificación como leída',
  'sidebar.errors.fetchNotificationFailed':
    'No se pudo obtener la notificación',
  'settings.title': 'Ajustes de notificaciones',
  'settings.errorTitle': 'No se pudieron cargar los ajustes',
  'settings.noSettingsAvailable':
    'Todavía no hay ajustes de notificaciones; vuelva más tarde',
  'settings.table.origin': 'Origen',
  'settings.table.topic': 'Tema',
  'settings.errors.useNotificationFormat':
    'useNotificationFormat debe usarse dentro de NotificationFormatProvider',
  'unreadCard.emptyState': 'Está al día.',
  'unreadCard.title_one': 'Últimas notificaciones sin leer ({{count}})',
  'unreadCard.title_other': 'Últimas notificaciones sin leer ({{count}})',
  'unreadCard.viewAll': 'Ver todas',
  'unreadCard.columnNotification': 'Notificación',
  'unreadCard.columnActions': 'Acciones',
  'unreadCard.resultsCount': '{{displayed}} resultados de {{total}}',
};
