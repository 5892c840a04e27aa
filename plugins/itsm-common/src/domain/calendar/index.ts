export * from './calendarSpec';
export * from './BusinessCalendar';
export * from './pauses';
export * from './duration';
export { isKnownZone } from './zoneOffsets';
