export { PortalContent } from './PortalContent';
