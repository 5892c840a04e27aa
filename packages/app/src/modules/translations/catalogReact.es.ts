import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';

/**
 * Spanish texts of the stock catalog components. The entity inspector, a tool
 * for whoever writes catalog files, stays in English.
 */
export default createTranslationMessages({
  ref: catalogReactTranslationRef,
  messages: {
    'catalogFilter.title': 'Filtros',
    'catalogFilter.buttonTitle': 'Filtros',
    'entityKindPicker.title': 'Clase',
    'entityKindPicker.errorMessage': 'No se pudieron cargar las clases',
    'entityLifecyclePicker.title': 'Ciclo de vida',
    'entityNamespacePicker.title': 'Espacio de nombres',
    'entityOwnerPicker.title': 'Responsable',
    'entityProcessingStatusPicker.title': 'Estado del procesamiento',
    'entityTagPicker.title': 'Etiquetas',
    'entityPeekAheadPopover.title':
      'Abra la entidad para ver todas sus etiquetas.',
    'entityPeekAheadPopover.emailCardAction.title': 'Escribir a {{email}}',
    'entityPeekAheadPopover.emailCardAction.subTitle': 'correo a {{email}}',
    'entityPeekAheadPopover.emailCardAction.ariaLabel': 'Correo',
    'entityPeekAheadPopover.entityCardActionsAriaLabel': 'Mostrar',
    'entityPeekAheadPopover.entityCardActionsTitle': 'Mostrar detalles',
    'entitySearchBar.placeholder': 'Buscar',
    'entityTypePicker.title': 'Tipo',
    'entityTypePicker.errorMessage': 'No se pudieron cargar los tipos',
    'entityTypePicker.optionAllTitle': 'todos',
    'favoriteEntity.addToFavorites': 'Agregar a favoritos',
    'favoriteEntity.removeFromFavorites': 'Quitar de favoritos',
    'unregisterEntityDialog.title':
      '¿Seguro que quiere dar de baja esta entidad?',
    'unregisterEntityDialog.cancelButtonTitle': 'Cancelar',
    'unregisterEntityDialog.deleteButtonTitle': 'Eliminar la entidad',
    'unregisterEntityDialog.deleteEntitySuccessMessage':
      'Se eliminó la entidad {{entityName}}',
    'unregisterEntityDialog.onlyDeleteStateTitle':
      'Esta entidad no parece venir de una ubicación registrada: solo puede eliminarla del catálogo.',
    'unregisterEntityDialog.unregisterState.title':
      'Se darán de baja las siguientes entidades:',
    'unregisterEntityDialog.unregisterState.subTitle':
      'Están en la siguiente ubicación:',
    'unregisterEntityDialog.unregisterState.description':
      'Para deshacerlo, registre la entidad de nuevo en {{appTitle}}.',
    'unregisterEntityDialog.unregisterState.unregisterButtonTitle':
      'Dar de baja la ubicación',
    'unregisterEntityDialog.unregisterState.advancedOptions':
      'Opciones avanzadas',
    'userListPicker.defaultOrgName': 'Organización',
    'userListPicker.personalFilter.title': 'Personal',
    'userListPicker.personalFilter.ownedLabel': 'Propias',
    'userListPicker.personalFilter.starredLabel': 'Favoritas',
    'userListPicker.orgFilterAllLabel': 'Todas',
    'entityTableColumnTitle.name': 'Nombre',
    'entityTableColumnTitle.system': 'Sistema',
    'entityTableColumnTitle.owner': 'Responsable',
    'entityTableColumnTitle.type': 'Tipo',
    'entityTableColumnTitle.lifecycle': 'Ciclo de vida',
    'entityTableColumnTitle.namespace': 'Espacio de nombres',
    'entityTableColumnTitle.description': 'Descripción',
    'entityTableColumnTitle.tags': 'Etiquetas',
    'entityTableColumnTitle.targets': 'Destinos',
    'entityTableColumnTitle.title': 'Título',
    'entityTableColumnTitle.label': 'Rótulo',
    'entityTableColumnTitle.domain': 'Dominio',
    'entityRelationCard.emptyHelpLinkTitle': 'Cómo cambiarlo.',
    'missingAnnotationEmptyState.title': 'Falta una anotación',
    'missingAnnotationEmptyState.readMore': 'Leer más',
    'missingAnnotationEmptyState.annotationYaml':
      'Agregue la anotación al YAML de {{entityKind}} como en el ejemplo:',
    'missingAnnotationEmptyState.generateDescription_one':
      'Falta la anotación {{annotations}}. Agréguela a {{entityKind}} para usar esta herramienta.',
    'missingAnnotationEmptyState.generateDescription_other':
      'Faltan las anotaciones {{annotations}}. Agréguelas a {{entityKind}} para usar esta herramienta.',
  },
});
