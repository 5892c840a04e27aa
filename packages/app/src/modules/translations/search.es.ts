/** Spanish texts of the stock search plugin. */
export default {
  'searchModal.viewFullResults': 'Ver todos los resultados',
  'searchType.allResults': 'Todos los resultados',
  'searchType.tabs.allTitle': 'Todo',
  'searchType.accordion.allTitle': 'Todo',
  'searchType.accordion.collapse': 'Contraer',
  'searchType.accordion.numberOfResults': '{{number}} resultados',
  'sidebarSearchModal.title': 'Buscar',
};
