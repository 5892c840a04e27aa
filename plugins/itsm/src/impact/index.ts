export { DataQualityView } from './dataQuality/DataQualityView';
export { ImpactContent } from './ImpactContent';
