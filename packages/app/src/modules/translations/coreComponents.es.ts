import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import { createTranslationMessages } from '@backstage/frontend-plugin-api';

/** Spanish texts of the stock components that every page uses. */
export default createTranslationMessages({
  ref: coreComponentsTranslationRef,
  messages: {
    skipToContent: 'Saltar al contenido',
    'copyTextButton.tooltipText': 'Texto copiado',
    'simpleStepper.reset': 'Empezar de nuevo',
    'simpleStepper.finish': 'Terminar',
    'simpleStepper.next': 'Siguiente',
    'simpleStepper.skip': 'Omitir',
    'simpleStepper.back': 'Atrás',
    'errorPage.subtitle': 'ERROR {{status}}: {{statusMessage}}',
    'errorPage.title': 'Esta página no está',
    'errorPage.goBack': 'Volver',
    'errorPage.showMoreDetails': 'Mostrar más detalles',
    'errorPage.showLessDetails': 'Mostrar menos detalles',
    'emptyState.missingAnnotation.title': 'Falta una anotación',
    'emptyState.missingAnnotation.actionTitle':
      'Agregue la anotación al YAML del componente como en el ejemplo:',
    'emptyState.missingAnnotation.readMore': 'Leer más',
    'supportConfig.default.title': 'No hay soporte configurado',
    'supportConfig.default.linkTitle': 'Agregue la clave `app.support`',
    'errorBoundary.title': 'Pida ayuda en {{slackChannel}}.',
    'oauthRequestDialog.title': 'Hay que iniciar sesión',
    'oauthRequestDialog.authRedirectTitle':
      'Se le llevará a la página de acceso.',
    'oauthRequestDialog.login': 'Iniciar sesión',
    'oauthRequestDialog.rejectAll': 'Rechazar todo',
    'oauthRequestDialog.message':
      'Inicie sesión para que {{appTitle}} use las API y la identidad de {{provider}}.',
    'supportButton.title': 'Soporte',
    'supportButton.close': 'Cerrar',
    'table.filter.title': 'Filtros',
    'table.filter.clearAll': 'Quitar todos',
    'table.filter.placeholder': 'Todos los resultados',
    'table.body.emptyDataSourceMessage': 'No hay nada que mostrar',
    'table.pagination.firstTooltip': 'Primera página',
    'table.pagination.labelDisplayedRows': '{from}-{to} de {count}',
    'table.pagination.labelRowsSelect': 'filas',
    'table.pagination.lastTooltip': 'Última página',
    'table.pagination.nextTooltip': 'Página siguiente',
    'table.pagination.previousTooltip': 'Página anterior',
    'table.toolbar.search': 'Filtrar',
    'table.header.actions': 'Acciones',
    'alertDisplay.message_one': '({{ count }} mensaje más reciente)',
    'alertDisplay.message_other': '({{ count }} mensajes más recientes)',
    'autoLogout.stillTherePrompt.title':
      'La sesión se cerrará por falta de actividad',
    'autoLogout.stillTherePrompt.buttonText': 'Seguir con la sesión abierta',
    'dependencyGraph.fullscreenTooltip': 'Pantalla completa',
    'proxiedSignInPage.title':
      'Parece que no ha iniciado sesión. Recargue la página.',
    'logViewer.downloadBtn.tooltip': 'Descargar el registro',
    'logViewer.copyBtn.tooltip': 'Copiar el registro',
    'logViewer.searchField.placeholder': 'Buscar',
  },
});
