export * from './ShortcutsDialog';
export * from './useShortcuts';
