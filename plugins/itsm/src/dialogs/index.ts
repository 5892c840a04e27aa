export * from './ChoiceInput';
export * from './DateTimeInput';
export * from './FormDialog';
export * from './TextInput';
