export * from './localizedText';
export * from './names';
export * from './fieldSpec';
export * from './calendar';
export * from './changeTemplate';
export * from './kinds';
export * from './definitionKinds';
export * from './envelope';
