import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';

/** Spanish texts of the stock pages of people and groups. */
export default createTranslationMessages({
  ref: orgTranslationRef,
  messages: {
    'groupProfileCard.groupNotFound': 'No se encontró el grupo',
    'groupProfileCard.editIconButtonTitle': 'Editar los metadatos',
    'groupProfileCard.refreshIconButtonTitle':
      'Programar la actualización de la entidad',
    'groupProfileCard.refreshIconButtonAriaLabel': 'Actualizar',
    'groupProfileCard.listItemTitle.entityRef': 'Referencia',
    'groupProfileCard.listItemTitle.email': 'Correo',
    'groupProfileCard.listItemTitle.parentGroup': 'Grupo superior',
    'groupProfileCard.listItemTitle.childGroups': 'Grupos inferiores',
    'membersListCard.cardLabel': 'Página de {{memberName}}',
    'membersListCard.title': 'Integrantes de {{groupName}}',
    'membersListCard.noMembersDescription': 'Este grupo no tiene integrantes.',
    'membersListCard.noSearchResult': 'Nadie coincide con «{{searchTerm}}».',
    'membersListCard.aggregateMembersToggle.label': 'Incluir subgrupos',
    'ownershipCard.title': 'A su cargo',
    'ownershipCard.aggregateRelationsToggle.label':
      'Incluir lo que tiene a su cargo indirectamente',
    'userProfileCard.userNotFound': 'No se encontró a la persona',
    'userProfileCard.editIconButtonTitle': 'Editar los metadatos',
    'userProfileCard.listItemTitle.email': 'Correo',
    'userProfileCard.listItemTitle.memberOf': 'Integrante de',
    'userProfileCard.moreGroupButtonTitle': '…Más ({{number}})',
    'userProfileCard.allGroupDialog.title': 'Todos los grupos de {{name}}:',
    'userProfileCard.allGroupDialog.closeButtonTitle': 'Cerrar',
  },
});
