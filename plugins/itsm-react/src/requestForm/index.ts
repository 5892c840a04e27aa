export * from './RequestForm';
export * from './requestDraft';
export type { SubmitRequest } from './useRequestForm';
