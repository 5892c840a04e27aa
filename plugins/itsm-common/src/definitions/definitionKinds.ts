import { z } from 'zod';
import { calendarSpecSchema, holidayListSpecSchema } from './calendar';
import { changeTemplateSpecSchema } from './changeTemplate';
import { followUpPolicySpecSchema } from './followUpPolicy';
import {
  codeListSpecSchema,
  offeringSpecSchema,
  priorityMatrixSpecSchema,
  responseTemplateSpecSchema,
  routingPolicySpecSchema,
  serviceFamilySpecSchema,
  serviceSpecSchema,
} from './kinds';
import { escalationPolicySpecSchema, slaPolicySpecSchema } from './slaPolicy';

/**
 * Every kind of administrable thing with the schema of its spec. A kind is
 * added together with the feature that reads it.
 *
 * @public
 */
export const definitionSpecSchemas = {
  ServiceFamily: serviceFamilySpecSchema,
  Service: serviceSpecSchema,
  Offering: offeringSpecSchema,
  PriorityMatrix: priorityMatrixSpecSchema,
  CodeList: codeListSpecSchema,
  RoutingPolicy: routingPolicySpecSchema,
  ResponseTemplate: responseTemplateSpecSchema,
  ChangeTemplate: changeTemplateSpecSchema,
  Calendar: calendarSpecSchema,
  HolidayList: holidayListSpecSchema,
  SlaPolicy: slaPolicySpecSchema,
  EscalationPolicy: escalationPolicySpecSchema,
  FollowUpPolicy: followUpPolicySpecSchema,
} as const;

/** @public */
export type DefinitionKind = keyof typeof definitionSpecSchemas;

/** @public */
export const DEFINITION_KINDS = Object.keys(
  definitionSpecSchemas,
) as DefinitionKind[];

/** The validated spec of a kind, defaults filled in. @public */
export type DefinitionSpec<K extends DefinitionKind> = z.infer<
  (typeof definitionSpecSchemas)[K]
>;

/** @public */
export type ServiceFamilySpec = DefinitionSpec<'ServiceFamily'>;
/** @public */
export type ServiceSpec = DefinitionSpec<'Service'>;
/** @public */
export type OfferingSpec = DefinitionSpec<'Offering'>;
/** @public */
export type PriorityMatrixSpec = DefinitionSpec<'PriorityMatrix'>;
/** @public */
export type CodeListSpec = DefinitionSpec<'CodeList'>;
/** @public */
export type RoutingPolicySpec = DefinitionSpec<'RoutingPolicy'>;
/** @public */
export type ResponseTemplateSpec = DefinitionSpec<'ResponseTemplate'>;
/** @public */
export type ChangeTemplateSpec = DefinitionSpec<'ChangeTemplate'>;
/** @public */
export type CalendarSpec = DefinitionSpec<'Calendar'>;
/** @public */
export type HolidayListSpec = DefinitionSpec<'HolidayList'>;
/** @public */
export type SlaPolicySpec = DefinitionSpec<'SlaPolicy'>;
/** @public */
export type EscalationPolicySpec = DefinitionSpec<'EscalationPolicy'>;
/** @public */
export type FollowUpPolicySpec = DefinitionSpec<'FollowUpPolicy'>;
