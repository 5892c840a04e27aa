export * from './NotesTab';
export * from './OutboxTab';
