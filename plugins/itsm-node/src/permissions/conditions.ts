import { createConditionExports } from '@backstage/plugin-permission-node';
import { hasTicketEntity } from './hasTicketEntity';
import { hasTicketTeam } from './hasTicketTeam';
import { hasTicketType } from './hasTicketType';
import { hasTicketUnit } from './hasTicketUnit';
import { isTicketParticipant } from './isTicketParticipant';
import { isTicketRestricted } from './isTicketRestricted';
import { ticketPermissionResourceRef } from './ticketResource';

/** Every rule that a policy may use for tickets. @public */
export const itsmTicketRules = {
  isTicketParticipant,
  hasTicketType,
  hasTicketTeam,
  hasTicketUnit,
  hasTicketEntity,
  isTicketRestricted,
};

const conditionExports = createConditionExports({
  resourceRef: ticketPermissionResourceRef,
  rules: itsmTicketRules,
});

/** Conditions for the policy of an adopter. @public */
export const itsmConditions = conditionExports.conditions;

/** Makes a conditional decision for a ticket permission. @public */
export const createItsmConditionalDecision =
  conditionExports.createConditionalDecision;
