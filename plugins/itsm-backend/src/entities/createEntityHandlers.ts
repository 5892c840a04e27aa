import {
  type EntityOverview,
  TICKET_TYPES,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { type Caller, principalsOf } from '../access/Caller';
import type { Directory } from '../directory/Directory';
import type { Handlers } from '../http/handlers';
import type { TicketReader } from '../tickets/TicketReader';

/** The catalog's pages. @internal */
export function createEntityHandlers(options: {
  reader: TicketReader;
  directory: Directory;
}): Handlers<'getEntityOverview'> {
  const { reader, directory } = options;
  return {
    getEntityOverview: async ({ caller, query }) => {
      const [overview, file] = await Promise.all([
        reader.overview(caller, query.ref),
        filedAbout(directory, caller, query.ref),
      ]);
      return { ...overview, file } satisfies EntityOverview;
    },
  };
}

/** What this person may file about the entity (Mesa semantics 3.9). */
async function filedAbout(
  directory: Directory,
  caller: Caller,
  ref: string,
): Promise<TicketType[]> {
  const visible = await directory.entities([ref], caller.credentials);
  if (!visible.has(ref)) {
    return [];
  }
  if (caller.isStaff) {
    return [...TICKET_TYPES];
  }
  const principals = new Set(principalsOf(caller));
  const facts = (await directory.facts([ref])).get(ref);
  const isOwner = facts?.owners.some(owner => principals.has(owner)) ?? false;
  return ['request', 'incident', ...(isOwner ? (['change'] as const) : [])];
}
