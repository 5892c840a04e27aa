export * from './administrationSubPage';
export * from './homeSubPage';
export * from './itsmApi';
export * from './itsmPage';
export * from './portalSubPage';
export * from './requestsSubPage';
export * from './ticketsSubPage';
