import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { replayUnder } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketRecord } from '../../tickets/TicketRecord';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import { Calendars } from '../Calendars';
import type { Sla } from '../createSla';
import { addToSums, type ComparedClock, compareRuns } from './compareRuns';
import { rulesOf, withProposed } from './proposedRules';
import type { ClockChangeRow, SlaJobRecord, SlaJobStore } from './SlaJobStore';
import { logsOf, nextTicketsOf } from './slaTickets';

/** Tickets between two notes of how far it has come. */
const PAGE = 100;
/** So long nobody else takes a job on; a page takes far less. */
const LEASE_MS = 120_000;

interface SlaJobRunnerOptions {
  sla: Sla;
  tools: TicketToolbox;
  jobs: SlaJobStore;
  logger: LoggerService;
}

/** Judges the tickets of one page. */
type Page = (records: readonly TicketRecord[]) => Promise<JudgedTicket[]>;
type JudgedTicket = { record: TicketRecord; clocks: ComparedClock[] };

/**
 * Goes through the tickets of one job after another, page by page. Each page
 * is written together with how far the job has come, so that another node can
 * go on where one ended.
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
        jobs.finish(uow, job.id, 'failed', String(error)),
      );
      return true;
    }
  }

  async #pages(job: SlaJobRecord, end: number): Promise<boolean> {
    const { tools, jobs } = this.#options;
    const page = await this.#pageOf(job);
    for (;;) {
      const records = await nextTicketsOf(tools.database.knex, job.spec, {
        after: job.doneUpTo,
        limit: PAGE,
      });
      if (records.length === 0) {
        await tools.database.run(uow => jobs.finish(uow, job.id, 'done'));
        return true;
      }
      const judged = await page(records);
      job.doneUpTo = records[records.length - 1].id;
      job.processed += records.length;
      judged.forEach(({ record, clocks }) =>
        addToSums(job.sums, record, clocks),
      );
      const isMine = await this.#note(job, judged);
      if (!isMine) {
        return true;
      }
      if (tools.clock.now() >= end) {
        await this.#letGo(job);
        return false;
      }
    }
  }

  #note(job: SlaJobRecord, judged: readonly JudgedTicket[]): Promise<boolean> {
    const { tools, jobs } = this.#options;
    const changes = judged.flatMap(({ record, clocks }) =>
      clocks
        .filter(({ isSame }) => !isSame)
        .map(({ isSame: _, ...clock }): ClockChangeRow => {
          return { ...clock, ticketId: record.id };
        }),
    );
    return tools.database.run(async uow => {
      const isMine = await jobs.advance(uow, job, {
        node: this.#node,
        until: uow.now + LEASE_MS,
      });
      if (isMine) {
        await jobs.addChanges(uow, job.id, changes);
      }
      return isMine;
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
      return records.map(record => {
        const log = logs.get(record.id)!;
        return {
          record,
          clocks: compareRuns(
            replayUnder(before, record.type, log),
            replayUnder(after, record.type, log),
            now,
          ),
        };
      });
    };
  }

  /** Gives open tickets the policies of now, or tells what that would do. */
  async #reapply(
    id: string,
    spec: { dryRun: boolean; policies?: readonly string[] },
  ): Promise<Page> {
    const { tools } = this.#options;
    return async records => {
      const judged: JudgedTicket[] = [];
      for (const { ref } of records) {
        const one = await tools.database.run(uow =>
          this.#reapplyOne(uow, ref, id, spec),
        );
        judged.push(...one);
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
          uow.now,
        ),
      },
    ];
  }
}
