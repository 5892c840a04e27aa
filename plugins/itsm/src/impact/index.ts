export { DataQualityView } from './dataQuality/DataQualityView';
export { EntityImpactContent } from './EntityImpactContent';
export { ImpactContent } from './ImpactContent';
