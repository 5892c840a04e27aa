import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  cancelledAt,
  replayUnder,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketRecord } from '../../tickets/TicketRecord';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import { Calendars } from '../Calendars';
import type { Sla } from '../createSla';
import { addToSums, type ComparedClock, compareRuns } from './compareRuns';
import { rulesOf, withProposed } from './proposedRules';
import type { ClockChangeRow, SlaJobRecord, SlaJobStore } from './SlaJobStore';
import { isTold, logsOf, nextTicketsOf } from './slaTickets';

/** Tickets between two notes of how far it has come. */
const PAGE = 100;
/** The same where they are locked together. */
const LOCKED_PAGE = 20;
/** So long nobody else takes a job on; a page takes far less. */
const LEASE_MS = 120_000;

interface SlaJobRunnerOptions {
  sla: Sla;
  tools: TicketToolbox;
  jobs: SlaJobStore;
  logger: LoggerService;
}

type JudgedTicket = { record: TicketRecord; clocks: ComparedClock[] };
/** Judges the tickets of a page, and changes them if it is to. */
type Judge = (uow: UnitOfWork) => Promise<JudgedTicket[]>;
/** Gets ready to; what takes long and writes nothing is done here. */
type Page = (records: readonly TicketRecord[]) => Promise<Judge>;

/** Somebody else goes on with it, or it was cancelled. */
class NotMine extends Error {}

function changesOf({ record, clocks }: JudgedTicket): ClockChangeRow[] {
  return clocks
    .filter(({ isSame }) => !isSame)
    .map(({ isSame: _, ...clock }) => ({ ...clock, ticketId: record.id }));
}

/**
 * Goes through the tickets of one job after another, page by page. Each page
 * is written together with how far the job has come, so that another node can
 * go on where one ended, and nothing is told twice or not at all.
 *
 * @internal
 */
export class SlaJobRunner {
  readonly #options: SlaJobRunnerOptions;
  readonly #node = randomUUID();

  constructor(options: SlaJobRunnerOptions) {
    this.#options = options;
  }

  /** @param forMs - so long another page is begun */
  async run(forMs: number): Promise<void> {
    const { tools, jobs } = this.#options;
    const end = tools.clock.now() + forMs;
    for (;;) {
      const job = await jobs.claim(tools.database.knex, {
        node: this.#node,
        now: tools.clock.now(),
        leaseMs: LEASE_MS,
      });
      if (!job || !(await this.#work(job, end))) {
        return;
      }
    }
  }

  /** @returns whether there is time for another job */
  async #work(job: SlaJobRecord, end: number): Promise<boolean> {
    const { tools, jobs, logger } = this.#options;
    try {
      return await this.#pages(job, end);
    } catch (error) {
      logger.error(`The job ${job.id} on service levels failed: ${error}`);
      await tools.database.run(uow =>
        jobs.finish(uow, job.id, 'failed', {
          node: this.#node,
          error: String(error),
        }),
      );
      return true;
    }
  }

  async #pages(claimed: SlaJobRecord, end: number): Promise<boolean> {
    const { tools, jobs } = this.#options;
    let job = claimed;
    const page = await this.#pageOf(job);
    for (;;) {
      const records = await nextTicketsOf(tools.database.knex, job.spec, {
        after: job.doneUpTo,
        limit: job.spec.kind === 'whatIf' ? PAGE : LOCKED_PAGE,
      });
      if (records.length === 0) {
        await tools.database.run(uow =>
          jobs.finish(uow, claimed.id, 'done', { node: this.#node }),
        );
        return true;
      }
      const next = await this.#note(job, records, await page(records));
      if (!next) {
        return true;
      }
      job = next;
      if (tools.clock.now() >= end) {
        await this.#letGo(job);
        return false;
      }
    }
  }

  /**
   * Does what there is to do for some tickets and writes it down, together
   * with how far the job has come: all of it or nothing.
   *
   * @returns undefined when it is this node's no more, or was cancelled
   */
  async #note(
    job: SlaJobRecord,
    records: readonly TicketRecord[],
    judge: Judge,
  ): Promise<SlaJobRecord | undefined> {
    const { tools, jobs } = this.#options;
    return tools.database
      .run(async uow => {
        const judged = (await judge(uow)).filter(({ record }) =>
          isTold(record),
        );
        const next: SlaJobRecord = {
          ...job,
          doneUpTo: records[records.length - 1].id,
          processed: job.processed + records.filter(isTold).length,
          sums: structuredClone(job.sums),
        };
        judged.forEach(({ record, clocks }) =>
          addToSums(next.sums, record, clocks),
        );
        const isMine = await jobs.advance(uow, next, {
          node: this.#node,
          until: uow.now + LEASE_MS,
        });
        if (!isMine) {
          throw new NotMine();
        }
        await jobs.addChanges(uow, job.id, judged.flatMap(changesOf));
        return next;
      })
      .catch(error => {
        if (error instanceof NotMine) {
          return undefined;
        }
        throw error;
      });
  }

  /** Anybody may go on with it. */
  async #letGo(job: SlaJobRecord): Promise<void> {
    const { tools, jobs } = this.#options;
    await tools.database.run(uow =>
      jobs.advance(uow, job, { node: this.#node, until: uow.now }),
    );
  }

  async #pageOf(job: SlaJobRecord): Promise<Page> {
    return job.spec.kind === 'whatIf'
      ? this.#whatIf(job.spec.yaml)
      : this.#reapply(job.id, job.spec);
  }

  /** Lives through each ticket under what is and what might be. */
  async #whatIf(yaml: string): Promise<Page> {
    const { tools, sla } = this.#options;
    const { definitions, database, clock } = tools;
    const current = await definitions.current();
    const proposed = withProposed(current, yaml);
    const before = rulesOf(current, sla.calendars);
    // Apart from all others: proposed calendars have no revision of their own.
    const after = rulesOf(proposed, new Calendars({ definitions }));
    return async records => {
      const logs = await logsOf(
        database.knex,
        records.map(({ id }) => id),
      );
      const now = clock.now();
      const judged = records.map(record => {
        const log = logs.get(record.id)!;
        return {
          record,
          clocks: compareRuns(
            replayUnder(before, record.type, log),
            replayUnder(after, record.type, log),
            { now, cancelled: cancelledAt(log) },
          ),
        };
      });
      return async () => judged;
    };
  }

  /** Gives open tickets the policies of now, or tells what that would do. */
  async #reapply(
    id: string,
    spec: { dryRun: boolean; policies?: readonly string[] },
  ): Promise<Page> {
    return async records => async uow => {
      const judged: JudgedTicket[] = [];
      for (const { ref } of records) {
        judged.push(...(await this.#reapplyOne(uow, ref, id, spec)));
      }
      return judged;
    };
  }

  async #reapplyOne(
    uow: UnitOfWork,
    ref: string,
    job: string,
    { dryRun, policies }: { dryRun: boolean; policies?: readonly string[] },
  ): Promise<JudgedTicket[]> {
    const { tools, sla } = this.#options;
    const record = await tools.store.lock(uow, ref);
    if (!record) {
      return [];
    }
    const { before, after, calendarOf } = await sla.clocks.reapplied(
      uow,
      record,
    );
    const counted = [...before, ...after].map(
      ({ clock }) => clock.terms.at(-1)!.basis?.policy,
    );
    if (policies && !counted.some(name => policies.includes(name ?? ''))) {
      return [];
    }
    const isChanged = after.some(run => !before.includes(run));
    if (isChanged && !dryRun) {
      await tools.writer.update(uow, record, {
        state: record.state,
        retargets: true,
        events: [
          {
            author: { byStaff: false },
            visibility: 'internal',
            body: { kind: 'sla_reapplied', job },
          },
        ],
      });
    }
    return [
      {
        record,
        clocks: compareRuns(
          { runs: before, calendarOf },
          { runs: after, calendarOf },
          { now: uow.now },
        ),
      },
    ];
  }
}
