import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  countSchema,
  type EndpointInput,
  type EndpointResponse,
  itsmDefinitionManagePermission,
  SLA_METRICS,
  type SlaJob,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { AccessGuard } from '../../access/AccessGuard';
import type { Caller } from '../../access/Caller';
import type { Directory } from '../../directory/Directory';
import { coded } from '../../http/coded';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import type { Handlers } from '../../http/handlers';
import type { TicketReader } from '../../tickets/TicketReader';
import type { TicketToolbox } from '../../tickets/usecases/TicketToolbox';
import { isoInstant } from '../../tickets/views/ticketSummaryView';
import { withProposed } from './proposedRules';
import { readChanges } from './readChanges';
import type { SlaJobRecord, SlaJobSpec, SlaJobStore } from './SlaJobStore';
import { countTicketsOf } from './slaTickets';

/** As narrow as the columns: PostgreSQL refuses what does not fit them. */
const changeKeySchema = z.tuple([
  z.number().int(),
  z.enum(SLA_METRICS),
  countSchema,
]);

/** Jobs that the list shows. */
const SHOWN = 50;

interface SlaJobHandlerOptions {
  guard: AccessGuard;
  jobs: SlaJobStore;
  tools: TicketToolbox;
  reader: TicketReader;
  directory: Directory;
}

type JobEndpoint =
  | 'startSlaJob'
  | 'listSlaJobs'
  | 'getSlaJob'
  | 'listSlaJobChanges'
  | 'cancelSlaJob'
  | 'retrySlaJob';

/** Re-applying and trying of service levels. @internal */
export function createSlaJobHandlers(
  options: SlaJobHandlerOptions,
): Handlers<JobEndpoint> {
  const { guard, jobs, tools } = options;
  const { knex } = tools.database;
  const require = (caller: Caller) =>
    guard.require(caller, itsmDefinitionManagePermission, {
      holds:
        caller.roles.has('serviceManager') || caller.roles.has('administrator'),
      needs: 'needsServiceManager',
    });
  const find = async (id: string): Promise<SlaJobRecord> => {
    const job = await jobs.byId(knex, id);
    if (!job) {
      throw coded(
        new NotFoundError(`There is no job ${id} on service levels`),
        'slaJobNotFound',
        { id },
      );
    }
    return job;
  };
  return {
    startSlaJob: async ({ caller, body }) => {
      await require(caller);
      const job = await start(options, caller, body);
      return viewOne(options, job);
    },
    listSlaJobs: async ({ caller }) => {
      await require(caller);
      const found = await jobs.newest(knex, SHOWN);
      return { items: await views(options, found) };
    },
    getSlaJob: async ({ caller, params }) => {
      await require(caller);
      return viewOne(options, await find(params.id));
    },
    listSlaJobChanges: async ({ caller, params, query }) => {
      await require(caller);
      await find(params.id);
      return changes(options, caller, params.id, query);
    },
    cancelSlaJob: async ({ caller, params }) => {
      await require(caller);
      await find(params.id);
      await tools.database.run(uow => jobs.finish(uow, params.id, 'cancelled'));
      return viewOne(options, await find(params.id));
    },
    retrySlaJob: async ({ caller, params: { id } }) => {
      await require(caller);
      const { state, spec } = await find(id);
      const isTaken = await tools.database.run(async uow => {
        const { counter } = await tools.definitions.inUnitOfWork(uow);
        const hasFailed = await jobs.retry(uow, id);
        if (hasFailed) {
          requireSeen(spec.definitionsRevision, counter);
        }
        return hasFailed;
      });
      if (!isTaken) {
        throw coded(
          new ConflictError(
            `The job ${id} on service levels is ${state}: only one that failed goes on`,
          ),
          'slaJobNotFailed',
          { id },
        );
      }
      return viewOne(options, await find(id));
    },
  };
}

type StartBody = EndpointInput<'startSlaJob'>['body'];

async function start(
  { jobs, tools }: SlaJobHandlerOptions,
  caller: Caller,
  body: StartBody,
): Promise<SlaJobRecord> {
  const spec = specOf(body);
  if (spec.kind === 'whatIf') {
    // Refused here and now, rather than by a job that fails later.
    withProposed(await tools.definitions.current(), spec.yaml);
  }
  const total = await countTicketsOf(tools.database.knex, spec);
  return tools.database.run(async uow => {
    const { counter } = await tools.definitions.inUnitOfWork(uow);
    requireSeen(
      body.kind === 'reapply' ? body.expectedDefinitionsRevision : undefined,
      counter,
    );
    const job: SlaJobRecord = {
      id: randomUUID(),
      state: 'waiting',
      spec: { ...spec, definitionsRevision: counter },
      requestedBy: caller.userRef,
      createdAt: uow.now,
      doneUpTo: 0,
      total,
      processed: 0,
      sums: [],
    };
    await jobs.insert(uow, job);
    return job;
  });
}

function specOf(body: StartBody): SlaJobSpec {
  if (body.kind === 'reapply') {
    const { expectedDefinitionsRevision: _, ...spec } = body;
    return spec;
  }
  const { from, until } = body;
  return { ...body, from: Date.parse(from), until: Date.parse(until) };
}

/** What was seen, or begun, is no longer what would happen. */
function requireSeen(expected: number | undefined, current: number): void {
  if (expected !== undefined && expected !== current) {
    throw coded(
      new ConflictError(
        `Definitions were changed since: they are at revision ${current}, and ${expected} was expected. Begin with a new dry run`,
      ),
      'definitionsChanged',
      { expected, current },
    );
  }
}

async function viewOne(
  options: SlaJobHandlerOptions,
  job: SlaJobRecord,
): Promise<SlaJob> {
  const [view] = await views(options, [job]);
  return view;
}

async function views(
  { jobs, tools, directory }: SlaJobHandlerOptions,
  records: readonly SlaJobRecord[],
): Promise<SlaJob[]> {
  const { knex } = tools.database;
  const [organisation, definitions, people, counts] = await Promise.all([
    directory.organisation(),
    tools.definitions.current(),
    tools.people.namesByRef(records.map(({ requestedBy }) => requestedBy)),
    jobs.countChanges(
      knex,
      records.map(({ id }) => id),
    ),
  ]);
  return records.map(job => {
    const { spec, requestedBy: ref } = job;
    return {
      id: job.id,
      kind: spec.kind,
      state: job.state,
      dryRun: spec.kind === 'whatIf' || spec.dryRun,
      ...(spec.kind === 'reapply' && spec.policies
        ? { policies: [...spec.policies] }
        : {}),
      ...(spec.kind === 'whatIf'
        ? { from: isoInstant(spec.from), until: isoInstant(spec.until) }
        : {}),
      ...(spec.definitionsRevision === undefined
        ? {}
        : { definitionsRevision: spec.definitionsRevision }),
      requestedBy: { name: people.get(ref) ?? ref, ref },
      createdAt: isoInstant(job.createdAt),
      ...(job.finishedAt ? { finishedAt: isoInstant(job.finishedAt) } : {}),
      total: Math.max(job.total, job.processed),
      processed: job.processed,
      changes: counts.get(job.id) ?? 0,
      ...(job.error ? { error: job.error } : {}),
      sums: [...job.sums]
        .sort(
          (a, b) =>
            b.gained + b.lost - (a.gained + a.lost) ||
            b.clocks - a.clocks ||
            SLA_METRICS.indexOf(a.metric) - SLA_METRICS.indexOf(b.metric),
        )
        .map(({ service, team, ...sum }) => ({
          ...sum,
          team: { ref: team, title: organisation.title(team) },
          ...(service
            ? {
                service: {
                  name: service,
                  title:
                    definitions.get('Service', service)?.spec.title ?? service,
                },
              }
            : {}),
        })),
    };
  });
}

async function changes(
  { tools, reader }: SlaJobHandlerOptions,
  caller: Caller,
  id: string,
  { cursor, limit }: EndpointInput<'listSlaJobChanges'>['query'],
): Promise<EndpointResponse<'listSlaJobChanges'>> {
  const after = cursor ? decodeCursor(cursor, changeKeySchema) : undefined;
  const rows = await readChanges(tools.database.knex, {
    id,
    after,
    limit: limit + 1,
    scope: await reader.scopeOf(caller),
    now: tools.clock.now(),
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ view }) => view),
    ...(rows.length > limit && last ? { next: encodeCursor(last.key) } : {}),
  };
}
