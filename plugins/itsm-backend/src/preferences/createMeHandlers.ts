import {
  TICKET_TYPES,
  type TicketType,
  itsmAdministerPermission,
  itsmConfigurationItemManagePermission,
  itsmDefinitionManagePermission,
  itsmDefinitionReadPermission,
  itsmTicketCreatePermission,
  type Me,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { AccessGuard } from '../access/AccessGuard';
import type { Caller } from '../access/Caller';
import type { ItsmConfig } from '../config';
import { managesItems } from '../configurationItems/AuthorizedConfigurationItemService';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory, Organisation } from '../directory/Directory';
import type { Handlers } from '../http/handlers';
import { type People, personView } from '../people/People';
import { groupsWithOpenTickets } from '../tickets/operations/groupsWithOpenTickets';

/** Who I am in the service desk, and in which language it writes to me. @internal */
export function createMeHandlers(options: {
  database: ItsmDatabase;
  directory: Directory;
  people: People;
  guard: AccessGuard;
  config: Pick<ItsmConfig, 'defaultLanguage'>;
}): Handlers<'getMe' | 'updatePreferences'> {
  const { database, directory, people, guard, config } = options;

  const me = async (caller: Caller): Promise<Me> => {
    const organisation = await directory.organisation();
    const view = (ref: string) => ({ ref, title: organisation.title(ref) });
    const isManager =
      caller.roles.has('serviceManager') || caller.roles.has('administrator');
    const [
      teams,
      create,
      readDefinitions,
      manageDefinitions,
      manageConfigurationItems,
      administer,
    ] = await Promise.all([
      teamsOf(caller, organisation, database),
      guard.allows(caller, itsmTicketCreatePermission, { holds: true }),
      guard.allows(caller, itsmDefinitionReadPermission, {
        holds: caller.isStaff,
      }),
      guard.allows(caller, itsmDefinitionManagePermission, {
        holds: isManager,
      }),
      guard.allows(caller, itsmConfigurationItemManagePermission, {
        holds: managesItems(caller),
      }),
      guard.allows(caller, itsmAdministerPermission, {
        holds: caller.roles.has('administrator'),
      }),
    ]);
    const ownUnit = caller.person.unit;
    const units = [
      ...(ownUnit ? [ownUnit] : []),
      ...caller.groups.filter(
        ref => organisation.isUnit(ref) && ref !== ownUnit,
      ),
    ];
    return {
      person: personView(caller.person),
      roles: [...caller.roles],
      isStaff: caller.isStaff,
      units: units.map(view),
      liaisonOf: caller.liaisonOf.map(view),
      teams: teams.map(view),
      language: caller.person.language ?? config.defaultLanguage,
      can: {
        create,
        file: create ? filedBy(caller) : [],
        createForAnybody: create && caller.isStaff,
        readQueues: caller.isStaff || teams.length > 0,
        readDefinitions,
        manageDefinitions,
        manageConfigurationItems,
        administer,
      },
    };
  };

  return {
    getMe: ({ caller }) => me(caller),
    updatePreferences: async ({ caller, body }) => {
      await people.store.setLanguage(
        database.knex,
        caller.person.id,
        body.language,
      );
      people.forget(caller.userRef);
      return me({
        ...caller,
        person: { ...caller.person, language: body.language },
      });
    },
  };
}

/**
 * The caller's groups that work tickets: teams, and whatever other group was
 * routed an open ticket as the owner of an entity.
 */
async function teamsOf(
  { groups }: Caller,
  organisation: Organisation,
  database: ItsmDatabase,
): Promise<string[]> {
  const holding = await groupsWithOpenTickets(
    database.knex,
    groups.filter(ref => !organisation.isTeam(ref)),
  );
  return groups.filter(ref => organisation.isTeam(ref) || holding.has(ref));
}

/** Owners file changes too, from the pages of what they own. */
function filedBy(caller: Caller): TicketType[] {
  return caller.isStaff ? [...TICKET_TYPES] : ['request', 'incident'];
}
