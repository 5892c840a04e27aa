export * from './calendarSpec';
export * from './BusinessCalendar';
export * from './findOverlaps';
export * from './findClosures';
export type { PlacedHours } from './HoursByDay';
export * from './pauses';
export * from './duration';
export { isKnownZone } from './zoneOffsets';
