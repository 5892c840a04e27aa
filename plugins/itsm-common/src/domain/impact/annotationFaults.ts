import { CRITICALITIES } from './criticality';

/** What can be wrong with an annotation, and how to say it. */
const TEXTS = {
  tooLong: () => 'is no text of at most 2,000 characters',
  criticality: () => `is none of ${CRITICALITIES.join(', ')}`,
  redundancyEmpty: () => 'has no rule; write "min 1" or "50%"',
  redundancyTooMany: () => 'has more than ten rules; the others are not read',
  redundancyRule: (part: string) =>
    `has "${part}", which is no rule; write "min 1" or "50%", and after it "of dependsOn" or "of" with references`,
  redundancyNone: (part: string) =>
    `has "${part}", which asks for none; at least 1 must be up`,
  redundancyPercent: (part: string) =>
    `has "${part}", which must be above 0% and at most 100%`,
  redundancyRef: (part: string) =>
    `names "${part}", which is no reference such as resource:default/db-1`,
  redundancyUnrelated: (part: string) =>
    `has a rule about ${part}, but the entity does not depend on it`,
  supportGroup: () =>
    'is no reference of a Group such as group:default/databases',
  supportGroupUnknown: () => 'is a Group that the catalog does not have',
  windowParts: () =>
    'is not made of a rule, a duration and a zone, such as "FREQ=WEEKLY;BYDAY=SA;BYHOUR=22 PT6H America/Mexico_City"',
  windowRule: (part: string) => `has a rule with "${part}", which is not known`,
  windowFrequency: () =>
    'needs FREQ with one of DAILY, WEEKLY, MONTHLY, YEARLY',
  windowDuration: (part: string) =>
    `has "${part}" for a duration; write it like PT6H`,
  windowZone: (part: string) =>
    `has "${part}" for a zone; write one like America/Mexico_City`,
} as const;

/** Stable name of what is wrong with an annotation. @public */
export type AnnotationFaultCode = keyof typeof TEXTS;

/** All of them. @public */
export const ANNOTATION_FAULT_CODES = Object.keys(
  TEXTS,
) as AnnotationFaultCode[];

/** Something that is wrong with the value of an annotation. @public */
export interface AnnotationProblem {
  code: AnnotationFaultCode;
  /** The part of the value that is at fault, where only a part is. */
  part?: string;
}

/**
 * The problem in English, as a sentence that begins with the annotation's name.
 *
 * @public
 */
export function describeAnnotationProblem({
  code,
  part = '',
}: AnnotationProblem): string {
  return TEXTS[code](part);
}
