export { createPickerHandlers } from './createPickerHandlers';
