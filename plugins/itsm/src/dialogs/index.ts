export * from './ChoiceInput';
export * from './FormDialog';
export * from './PickToAdd';
export * from './TextInput';
