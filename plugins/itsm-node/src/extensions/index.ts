export * from './outboxExtensionPoint';
export * from './startupExtensionPoint';
