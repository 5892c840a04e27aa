export * from './ChoiceInput';
export * from './FormDialog';
export * from './TextInput';
