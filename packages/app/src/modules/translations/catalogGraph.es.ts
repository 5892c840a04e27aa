import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';

/** Spanish texts of the stock catalog graph. */
export default createTranslationMessages({
  ref: catalogGraphTranslationRef,
  messages: {
    'catalogGraphCard.title': 'Relaciones',
    'catalogGraphCard.deepLinkTitle': 'Ver el grafo',
    'catalogGraphPage.title': 'Grafo del catálogo',
    'catalogGraphPage.filterToggleButtonTitle': 'Filtros',
    'catalogGraphPage.supportButtonDescription':
      'Agregue sus componentes al catálogo para verlos aquí.',
    'catalogGraphPage.simplifiedSwitchLabel': 'Simplificado',
    'catalogGraphPage.mergeRelationsSwitchLabel': 'Unir relaciones',
    'catalogGraphPage.zoomOutDescription':
      'Acerque, aleje y arrastre para recorrer el diagrama. Pulse un nodo para centrarlo; con Mayús, para abrir la entidad.',
    'catalogGraphPage.curveFilter.title': 'Curva',
    'catalogGraphPage.curveFilter.curveMonotoneX': 'Suave',
    'catalogGraphPage.curveFilter.curveStepBefore': 'Escalonada',
    'catalogGraphPage.directionFilter.title': 'Dirección',
    'catalogGraphPage.directionFilter.leftToRight': 'De izquierda a derecha',
    'catalogGraphPage.directionFilter.rightToLeft': 'De derecha a izquierda',
    'catalogGraphPage.directionFilter.topToBottom': 'De arriba abajo',
    'catalogGraphPage.directionFilter.bottomToTop': 'De abajo arriba',
    'catalogGraphPage.maxDepthFilter.title': 'Profundidad máxima',
    'catalogGraphPage.maxDepthFilter.inputPlaceholder': '∞ Sin límite',
    'catalogGraphPage.maxDepthFilter.clearButtonAriaLabel':
      'quitar la profundidad máxima',
    'catalogGraphPage.selectedKindsFilter.title': 'Clases',
    'catalogGraphPage.selectedRelationsFilter.title': 'Relaciones',
  },
});
