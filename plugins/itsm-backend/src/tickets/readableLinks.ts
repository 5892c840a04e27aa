import type { TicketLink } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketAuthority } from '../access/TicketAuthority';
import { readableByIds } from './operations/readableByIds';
import type { TicketRecord } from './TicketRecord';
import type { TicketToolbox } from './usecases/TicketToolbox';
import { linkKind } from './views/linkKind';
import { waitsFor } from './waitsFor';

/**
 * The links of a ticket to tickets that the caller may read, and no others.
 *
 * @returns also those tickets, whose reading may have to be audited
 * @internal
 */
export async function readableLinks(
  { database: { knex }, store, clock, definitions: current }: TicketToolbox,
  { record, authority }: { record: TicketRecord; authority: TicketAuthority },
): Promise<{ links: TicketLink[]; shown: TicketRecord[] }> {
  const links = await store.links(knex, record.id);
  if (links.length === 0) {
    return { links: [], shown: [] };
  }
  const otherOf = (link: { from: number; to: number }) =>
    link.from === record.id ? link.to : link.from;
  const readable = await readableByIds(
    knex,
    links.map(otherOf),
    authority.scope,
    clock.now(),
  );
  const definitions = await current.current();
  return {
    shown: [...readable.values()],
    links: links.flatMap(link => {
      const other = readable.get(otherOf(link));
      const party = waitsFor(definitions, other?.state.pendingReason);
      return other
        ? [
            {
              kind: linkKind(link, record.id),
              ref: other.ref,
              type: other.type,
              title: other.state.title,
              status: other.state.status,
              ...(party ? { waitsFor: party } : {}),
            },
          ]
        : [];
    }),
  };
}
