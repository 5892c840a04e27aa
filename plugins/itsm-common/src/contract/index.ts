export * from './primitives';
export * from './ticketViews';
export * from './ticketInputs';
export * from './otherSchemas';
export * from './defineEndpoint';
export * from './endpoints';
export * from './endpointTypes';
export * from './openApi';
