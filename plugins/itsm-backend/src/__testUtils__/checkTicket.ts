import {
  effectivePriority,
  foldTicketEvents,
  isOpen,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { accessRows } from '../tickets/accessRows';
import { NO_PRIORITY } from '../tickets/ticketRow';
import { checkClocks } from './checkClocks';
import type { Desk } from './startDesk';

/** Row, log, access and outbox of a ticket tell the same. @internal */
export async function checkTicket(desk: Desk, ref: string): Promise<void> {
  const { knex, services } = desk;
  const { store, people } = services.tools;
  const record = (await store.byRef(knex, ref))!;
  const log = await store.events(knex, record.id, {
    internal: true,
    limit: 10_000,
  });
  log.reverse();

  expect(foldTicketEvents(log)).toEqual(record.state);
  expect(log.map(event => event.seq)).toEqual(log.map((_, at) => at + 1));
  const open = log.filter(event => event.visibility === 'public');
  expect(open.map(event => event.publicSeq)).toEqual(
    open.map((_, at) => at + 1),
  );
  expect(record).toMatchObject({
    lastSeq: log.length,
    lastPublicSeq: open.length,
    lastEventAt: log.at(-1)!.at,
    updatedAt: open.at(-1)!.at,
    version: log.at(-1)!.version,
  });
  const times = log.map(event => event.at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(
    open.every(
      event => !('changes' in event.body) || !event.body.changes.cause,
    ),
  ).toBe(true);

  const row = await knex('ticket').where({ ref }).first();
  expect(row.priority).toBe(
    record.type === 'change' ? NO_PRIORITY : effectivePriority(record.state),
  );
  expect(Boolean(row.is_open)).toBe(isOpen(record.state.status));

  const around = await store.surroundings(knex, record.id);
  const { requester, beneficiary, openedBy, assignee } = record.state;
  const known = await people.store.byIds(
    knex,
    [
      requester,
      beneficiary,
      openedBy,
      assignee,
      ...around.watchers,
      ...around.named,
    ].filter((it): it is string => it !== undefined),
  );
  const key = (line: { principal: string; reason: string }) =>
    `${line.reason} ${line.principal}`;
  expect(around.access.map(key).sort()).toEqual(
    accessRows(
      record.type,
      record.state,
      { ...around, owners: await store.entityOwners(knex, record.id) },
      it => known.get(it)?.ref,
    )
      .map(key)
      .sort(),
  );
  const primary = around.entities.filter(entity => entity.role === 'primary');
  expect(primary.map(entity => entity.ref)).toEqual(
    record.primaryEntity ? [record.primaryEntity] : [],
  );
  await checkClocks(desk, record);
  const messages = await knex('outbox').where({ ticket_id: record.id });
  expect(
    messages.map(message => JSON.parse(message.payload).seq).sort(),
  ).toEqual(log.map(event => event.seq).sort());
}
