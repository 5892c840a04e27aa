import {
  type EndpointInput,
  type EntityEffect,
  type Finding,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { EntityInfo } from '../../../directory/Directory';
import { validationError } from '../../../http/validationError';
import type { LinkedEntityFacts } from '../../../linkedEntities/LinkedEntityStore';
import type { AuthorizedContext } from '../../TicketService';
import type { AnsweredEntity } from '../checkFieldReferences';
import type { TicketToolbox } from '../TicketToolbox';

/** A catalog entity that a new ticket is filed with. @internal */
export interface NewEntity {
  info: EntityInfo;
  role: 'primary' | 'affected' | 'cause';
  effect?: EntityEffect;
}

/**
 * The entities of a new ticket: those its form asks for and those named
 * beside it. What the caller may not see sounds like what is not there.
 *
 * @internal
 */
export async function newEntities(
  tools: TicketToolbox,
  { caller }: AuthorizedContext,
  body: EndpointInput<'createTicket'>['body'],
  answered: readonly AnsweredEntity[],
): Promise<{
  entities: NewEntity[];
  facts: ReadonlyMap<string, LinkedEntityFacts>;
}> {
  const found = await tools.directory.entities(
    body.entities.map(each => each.ref),
    caller.credentials,
  );
  const problems: Finding[] = [];
  const entities = new Map<string, NewEntity>(
    answered.map(each => [`${each.role} ${each.info.ref}`, each]),
  );
  body.entities.forEach(({ ref, role, effect }, index) => {
    const path = `entities.${index}.ref`;
    const info = found.get(ref);
    if (!info) {
      problems.push(finding(path, 'unknownEntity', { ref }));
      return;
    }
    entities.set(`${role} ${info.ref}`, {
      info,
      role,
      ...(effect ? { effect } : {}),
    });
  });
  const all = [...entities.values()];
  if (all.filter(each => each.role === 'primary').length > 1) {
    problems.push(finding('entities', 'onePrimary'));
  }
  if (problems.length > 0) {
    throw validationError(problems);
  }
  return {
    entities: all,
    facts: await tools.directory.facts(all.map(each => each.info.ref)),
  };
}
