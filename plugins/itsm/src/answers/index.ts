export * from './AnswerFields';
export * from './AnswerValue';
export * from './showCivilDate';
export * from './useAnswerForm';
