export { AdministrationContent } from './AdministrationContent';
