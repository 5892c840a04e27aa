import { isFinal } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { lockParentLinks } from '../operations/lockParentLinks';
import type { Author } from '../TicketWriter';
import { endWaitFrom } from './flow/waitFromAbove';
import { linkEntry } from './linkEntry';
import type { DuplicatePair } from './passOn';
import type { TicketToolbox } from './TicketToolbox';

const DEPTH_LIMIT = 50;

/**
 * What still hangs below a duplicate goes below the survivor, so that the
 * work on it goes on reaching them (Mesa semantics 3.5). A child that the
 * survivor itself stands below stays where it is: it would close a ring; the
 * survivor leaves the duplicate and takes its place.
 *
 * @returns both tickets as they are then
 * @internal
 */
export async function moveChildren(
  tools: TicketToolbox,
  uow: UnitOfWork,
  author: Author,
  { record, other }: DuplicatePair,
): Promise<DuplicatePair> {
  const { store } = tools;
  await lockParentLinks(uow.trx);
  const above = await ancestorsOf(tools, uow, other.id);
  const links = await store.linkedFrom(uow.trx, [record.id], 'parent');
  const children = (
    await store.byIds(
      uow.trx,
      links.map(link => link.from).filter(id => !above.has(id)),
    )
  ).filter(child => !isFinal(child.type, child.state.status));
  let moved: DuplicatePair = { record, other };
  for (const child of children) {
    moved =
      child.id === other.id
        ? await takePlace(tools, uow, author, moved)
        : await moveChild(tools, uow, author, moved, child.ref);
  }
  return moved;
}

async function moveChild(
  tools: TicketToolbox,
  uow: UnitOfWork,
  author: Author,
  { record, other }: DuplicatePair,
  ref: string,
): Promise<DuplicatePair> {
  const { store, writer } = tools;
  // Late and out of the order of references: a family that is locked the
  // other way round makes one of the two begin again.
  const locked = (await store.lock(uow, ref))!;
  const child = await endWaitFrom(tools, uow, locked, record.ref);
  const link = { from: child.id, kind: 'parent' } as const;
  await store.removeLink(uow, { ...link, to: record.id });
  await store.addLink(uow, { ...link, to: other.id });
  await writer.update(uow, child, {
    state: child.state,
    events: [
      linkEntry(author, 'ticket_unlinked', 'parent', record.ref),
      linkEntry(author, 'ticket_linked', 'parent', other.ref),
    ],
  });
  return {
    record: await writer.update(uow, record, {
      state: record.state,
      events: [linkEntry(author, 'ticket_unlinked', 'child', child.ref)],
    }),
    other: await writer.update(uow, other, {
      state: other.state,
      events: [linkEntry(author, 'ticket_linked', 'child', child.ref)],
    }),
  };
}

/** The survivor is a child of the duplicate: it goes below its parent. */
async function takePlace(
  tools: TicketToolbox,
  uow: UnitOfWork,
  author: Author,
  { record, other }: DuplicatePair,
): Promise<DuplicatePair> {
  const { store, writer } = tools;
  const survivor = await endWaitFrom(tools, uow, other, record.ref);
  const link = { from: other.id, kind: 'parent' } as const;
  await store.removeLink(uow, { ...link, to: record.id });
  const top = await store.parentOf(uow.trx, record.id);
  const [parent] = top === undefined ? [] : await store.byIds(uow.trx, [top]);
  if (parent) {
    await store.addLink(uow, { ...link, to: parent.id });
    const locked = (await store.lock(uow, parent.ref))!;
    await writer.update(uow, locked, {
      state: locked.state,
      events: [linkEntry(author, 'ticket_linked', 'child', other.ref)],
    });
  }
  return {
    record: await writer.update(uow, record, {
      state: record.state,
      events: [linkEntry(author, 'ticket_unlinked', 'child', other.ref)],
    }),
    other: await writer.update(uow, survivor, {
      state: survivor.state,
      events: [
        linkEntry(author, 'ticket_unlinked', 'parent', record.ref),
        ...(parent
          ? [linkEntry(author, 'ticket_linked', 'parent', parent.ref)]
          : []),
      ],
    }),
  };
}

async function ancestorsOf(
  tools: TicketToolbox,
  uow: UnitOfWork,
  id: number,
): Promise<Set<number>> {
  const above = new Set<number>();
  let next = await tools.store.parentOf(uow.trx, id);
  while (next !== undefined && !above.has(next) && above.size < DEPTH_LIMIT) {
    above.add(next);
    next = await tools.store.parentOf(uow.trx, next);
  }
  return above;
}
