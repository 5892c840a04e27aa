import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';

/** Spanish texts of the stock home page. */
export default createTranslationMessages({
  ref: homeTranslationRef,
  messages: {
    'addWidgetDialog.title': 'Agregar un panel',
    'addWidgetDialog.noAvailableWidgets':
      'Ya se agregaron todos los paneles disponibles.',
    'customHomepageButtons.edit': 'Editar',
    'customHomepageButtons.restoreDefaults': 'Restaurar',
    'customHomepageButtons.clearAll': 'Quitar todo',
    'customHomepageButtons.addWidget': 'Agregar panel',
    'customHomepageButtons.save': 'Guardar',
    'customHomepageButtons.cancel': 'Cancelar',
    'customHomepage.noWidgets':
      'No hay paneles. Agregue el primero con «Agregar panel».',
    'widgetSettingsOverlay.editSettingsTooltip': 'Editar los ajustes',
    'widgetSettingsOverlay.editSettingsTooptip': 'Editar los ajustes',
    'widgetSettingsOverlay.deleteWidgetTooltip': 'Quitar el panel',
    'widgetSettingsOverlay.submitButtonTitle': 'Aceptar',
    'widgetSettingsOverlay.cancelButtonTitle': 'Cancelar',
    'starredEntityListItem.removeFavoriteEntityTitle':
      'Quitar la entidad de favoritos',
    'visitList.empty.title': 'Todavía no hay visitas.',
    'visitList.empty.description':
      'Las páginas que visite aparecerán aquí para volver a ellas.',
    'visitList.few.title': 'Cuantas más páginas visite, más aparecerán aquí.',
    'visitList.disabled.title': 'El registro de visitas no está activado.',
    'visitList.disabled.description':
      'Actívelo en app-config.yaml para ver aquí las páginas más visitadas y las recientes.',
    'starredEntities.noStarredEntitiesMessage':
      'Pulse la estrella junto al nombre de una entidad para agregarla aquí.',
    'visitedByType.action.viewMore': 'Ver más',
    'visitedByType.action.viewLess': 'Ver menos',
  },
});
