import {
  type EndpointInput,
  type FieldSpec,
  type FieldValue,
  finding,
  type OfferingSpec,
  validateFields,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import {
  findVisibleOffering,
  viewerOf,
} from '../../../catalogue/visibleOfferings';
import type { DefinitionSnapshot } from '../../../definitions/Definitions';
import { validationError } from '../../../http/validationError';
import type { AuthorizedContext } from '../../TicketService';
import {
  type AnsweredEntity,
  checkFieldReferences,
} from '../checkFieldReferences';
import type { TicketToolbox } from '../TicketToolbox';

/** The offering that was chosen and its checked answers. @internal */
export interface FilledForm {
  offering?: { name: string; revision: number; spec: OfferingSpec };
  specs: readonly FieldSpec[];
  values: Record<string, FieldValue>;
  entities: readonly AnsweredEntity[];
}

/**
 * Checks the answers against the offering's form, as the caller.
 *
 * @throws InputError naming every wrong answer
 * @internal
 */
export async function readForm(
  tools: TicketToolbox,
  { caller, at }: AuthorizedContext,
  definitions: DefinitionSnapshot,
  body: EndpointInput<'createTicket'>['body'],
): Promise<FilledForm> {
  if (body.offering === undefined) {
    return { specs: [], values: {}, entities: [] };
  }
  const offering = findVisibleOffering(
    definitions,
    viewerOf(caller),
    body.offering,
  )?.offering;
  if (!offering) {
    throw validationError([
      finding('offering', 'unknownOffering', { offering: body.offering }),
    ]);
  }
  const { choices } = offering.spec.urgency;
  if (
    body.urgency &&
    !caller.isStaff &&
    !(choices as readonly string[]).includes(body.urgency)
  ) {
    throw validationError([
      finding('urgency', 'urgencyNotOffered', { urgencies: choices }),
    ]);
  }
  const specs = offering.spec.fields;
  const today = DateTime.fromMillis(at ?? tools.clock.now(), {
    zone: tools.timeZone,
  }).toISODate()!;
  const { values, issues } = validateFields(specs, body.fields, today);
  if (issues.length > 0) {
    throw validationError(
      issues.map(issue => ({ ...issue, path: `fields.${issue.path}` })),
    );
  }
  return {
    offering,
    specs,
    values,
    entities: await checkFieldReferences(tools, caller, specs, values),
  };
}
