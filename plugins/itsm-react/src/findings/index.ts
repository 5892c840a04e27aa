export * from './describeAdminNote';
export * from './describeError';
export * from './describeFinding';
export type { DescribeContext } from './showParams';
export * from './useDescribeContext';
