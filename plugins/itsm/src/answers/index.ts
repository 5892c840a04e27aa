export * from './AnswerValue';
export * from './showCivilDate';
