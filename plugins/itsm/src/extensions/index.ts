export * from './administrationSubPage';
export * from './homeSubPage';
export * from './itsmApi';
export * from './itsmPage';
export * from './itsmTranslation';
export * from './portalSubPage';
export * from './requestsSubPage';
export * from './ticketsSubPage';
