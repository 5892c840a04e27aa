import {
  diffStates,
  type LocalizedText,
  localize,
  type TimedAction,
  type TransitionInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { actWithFamily } from './actWithFamily';
import type { Calendars } from './Calendars';
import { followUpPolicy } from './timedRules';
import type { TicketTimings } from './TicketTimings';
import type { TimerHandler } from './TicketTimers';

type Work = (uow: UnitOfWork, record: TicketRecord) => Promise<void>;

interface InTime {
  tools: TicketToolbox;
  timings: TicketTimings;
  calendars: Calendars;
}

/**
 * What time brings to a ticket: it goes on, its requester is reminded, it is
 * resolved or closed (Mesa semantics 3.1). Whether it is due is asked of the
 * ticket and of the rules as they are now, so that a timer of yesterday's
 * rules does nothing.
 *
 * @internal
 */
export function actInTime(inTime: InTime): Record<TimedAction, TimerHandler> {
  const one = async (
    action: TimedAction,
    work: Work,
    uow: UnitOfWork,
    record: TicketRecord,
  ) => {
    const due = await inTime.timings.due(uow, record);
    const at = due[action];
    if (at !== undefined && at <= uow.now) {
      await work(uow, record);
    }
    // Also when it did nothing: no timer may ring for ever.
    const current = await inTime.tools.store.lock(uow, record.ref);
    await inTime.timings.set(uow, current ?? record);
  };
  const when =
    (action: TimedAction, work: Work): TimerHandler =>
    async (uow, records) => {
      for (const { ref } of records) {
        // As it is by now: another one may have taken it along.
        const record = await inTime.tools.store.lock(uow, ref);
        if (record) {
          await one(action, work, uow, record);
        }
      }
    };
  return {
    resume: when('resume', (uow, record) =>
      actWithFamily(inTime.tools, uow, record, {
        action: 'resume',
        input: {},
        automatic: 'date_came',
      }),
    ),
    remind: when('remind', (uow, record) => remind(inTime, uow, record)),
    resolve: when('resolve', (uow, record) => giveUp(inTime, uow, record)),
    close: when('close', (uow, record) =>
      actWithFamily(inTime.tools, uow, record, {
        action: 'close',
        input: {},
        automatic: 'time_over',
      }),
    ),
  };
}

/** One reminder stands for all that a pause of the portal has missed. */
async function remind(
  { tools, timings }: InTime,
  uow: UnitOfWork,
  record: TicketRecord,
): Promise<void> {
  const { state } = record;
  const next = { ...state, reminders: (state.reminders ?? 0) + 1 };
  const isBehind = async () => {
    const { remind: at } = await timings.due(uow, { ...record, state: next });
    return at !== undefined && at <= uow.now;
  };
  while (await isBehind()) {
    next.reminders += 1;
  }
  await tools.writer.update(uow, record, {
    state: next,
    events: [
      {
        author: { byStaff: false },
        visibility: 'public',
        body: { kind: 'reminded', changes: diffStates(state, next) },
      },
    ],
  });
}

/** Nobody answered: it is resolved with the words of the policy. */
async function giveUp(
  inTime: InTime,
  uow: UnitOfWork,
  record: TicketRecord,
): Promise<void> {
  const { tools } = inTime;
  const definitions = await tools.definitions.inUnitOfWork(uow);
  const follow =
    followUpPolicy(definitions)?.pending[record.state.pendingReason ?? ''];
  if (!follow?.resolutionCode || !follow.solution) {
    return;
  }
  const input: TransitionInput = {
    resolutionCode: follow.resolutionCode,
    solution: await inTheirLanguage(tools, uow, record, follow.solution),
  };
  await actWithFamily(inTime.tools, uow, record, {
    action: 'resolve',
    input,
    automatic: 'no_answer',
  });
}

async function inTheirLanguage(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { state }: TicketRecord,
  text: LocalizedText,
): Promise<string> {
  const people = await tools.people.store.byIds(uow.trx, [state.requester]);
  return localize(
    text,
    people.get(state.requester)?.language ?? tools.defaultLanguage,
  );
}
