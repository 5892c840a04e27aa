import { Duration, IANAZone } from 'luxon';
import type { AnnotationProblem } from './annotationFaults';

const RULE_PART = /^[A-Z]{3,10}=[A-Z0-9,+:-]{1,200}$/;
const LONGEST_PART = 1_000;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const RULE_KEYS = [
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTH',
  'BYMONTHDAY',
  'BYSETPOS',
  'BYHOUR',
  'BYMINUTE',
  'WKST',
];

/**
 * What is wrong with an annotation `itsm/maintenance-window`: a recurrence
 * rule of RFC 5545, how long it takes (ISO 8601) and an IANA zone, with blanks
 * between them (Mesa semantics 3.7), such as
 * `FREQ=WEEKLY;BYDAY=SA;BYHOUR=22 PT6H America/Mexico_City`.
 *
 * @returns undefined when it can be read
 * @public
 */
export function maintenanceWindowProblem(
  text: string,
): AnnotationProblem | undefined {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 3) {
    return { code: 'windowParts' };
  }
  const [rule, length, zone] = parts.map(part => part.slice(0, LONGEST_PART));
  const rules = rule.split(';');
  const unknown = rules.find(
    part => !RULE_PART.test(part) || !RULE_KEYS.includes(part.split('=')[0]),
  );
  if (unknown !== undefined) {
    return { code: 'windowRule', part: unknown.slice(0, 100) };
  }
  if (!FREQUENCIES.some(frequency => rules.includes(`FREQ=${frequency}`))) {
    return { code: 'windowFrequency' };
  }
  const duration = Duration.fromISO(length);
  if (!duration.isValid || duration.toMillis() <= 0) {
    return { code: 'windowDuration', part: length.slice(0, 100) };
  }
  return IANAZone.isValidZone(zone)
    ? undefined
    : { code: 'windowZone', part: zone.slice(0, 100) };
}
