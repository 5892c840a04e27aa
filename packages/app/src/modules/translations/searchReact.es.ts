import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';

/** Spanish texts of the stock search components. */
export default createTranslationMessages({
  ref: searchReactTranslationRef,
  messages: {
    'searchBar.title': 'Buscar',
    'searchBar.placeholder': 'Buscar en {{org}}',
    'searchBar.clearButtonTitle': 'Borrar',
    'searchFilter.allOptionTitle': 'Todo',
    'searchPagination.limitLabel': 'Resultados por página:',
    'searchPagination.limitText': 'de {{num}}',
    noResultsDescription: 'No se encontraron resultados',
    'searchResultGroup.linkTitle': 'Ver todo',
    'searchResultGroup.addFilterButtonTitle': 'Agregar un filtro',
    'searchResultPager.previous': 'Anterior',
    'searchResultPager.next': 'Siguiente',
  },
});
