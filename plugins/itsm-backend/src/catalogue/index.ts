export { createCatalogueHandlers } from './createCatalogueHandlers';
export {
  type CatalogueViewer,
  findVisibleOffering,
  viewerOf,
  visibleOfferings,
  type VisibleOffering,
} from './visibleOfferings';
