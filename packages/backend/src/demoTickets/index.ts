export { demoTicketsModule as default } from './demoTicketsModule';
