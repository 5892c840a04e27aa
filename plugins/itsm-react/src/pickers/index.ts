export * from './AsyncPicker';
export * from './EntityPicker';
export * from './GroupPicker';
export * from './PersonPicker';
export type { PickerLoader } from './usePickerPages';
export * from './TicketPicker';
