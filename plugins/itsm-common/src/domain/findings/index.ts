export * from './adminNotes';
export * from './finding';
export * from './findingTexts';
export * from './refusals';
