export * from './ServiceStatusBanner';
