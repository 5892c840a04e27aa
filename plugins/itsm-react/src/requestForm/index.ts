export * from './RequestForm';
export * from './requestDraft';
export type { SubmitRequest } from './useRequestForm';
export { FieldInput, type FieldInputProps } from './fields/FieldInput';
export { describeIssue } from './describeIssue';
export * from './checkAnswers';
export type { ShownIssue } from './useRequestForm';
export { ErrorSummary, type ErrorSummaryProps } from './ErrorSummary';
export { FormQuestion, type FormQuestionProps } from './fields/FormQuestion';
export { FormSection } from './sections/FormSection';
export {
  UrgencyChoice,
  type UrgencyChoiceProps,
} from './sections/UrgencyChoice';
