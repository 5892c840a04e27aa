import {
  choosePolicy,
  type TimedRules,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DEFAULT_NAME } from '../definitions/createDefinitionSnapshot';
import type { DefinitionSnapshot } from '../definitions/Definitions';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { Calendars } from './Calendars';
import { policiesOf } from './policiesOf';
import { subjectOf } from './subjectOf';

/** The policy of what happens by itself; undefined when nothing does. @internal */
export function followUpPolicy(definitions: DefinitionSnapshot) {
  const policy = definitions.get('FollowUpPolicy', DEFAULT_NAME);
  return policy && !policy.retired ? policy.spec : undefined;
}

/**
 * What decides when something happens to a ticket by itself. It counts in the
 * calendar of its service level, so that nobody is hurried at night.
 *
 * @internal
 */
export function timedRules(
  definitions: DefinitionSnapshot,
  calendars: Calendars,
  record: Pick<TicketRecord, 'type' | 'state' | 'primaryEntity'>,
): TimedRules {
  const spec = followUpPolicy(definitions);
  const chosen = choosePolicy(policiesOf(definitions), subjectOf(record));
  const name = chosen?.policy.calendar ?? spec?.calendar;
  return {
    calendar: name ? calendars.current(definitions, name)?.calendar : undefined,
    ...(spec?.closeAfter ? { closeAfter: spec.closeAfter } : {}),
    pending: spec?.pending ?? {},
  };
}
