import type {
  SlaJob,
  SlaJobChange,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { stringify } from 'yaml';
import { slaDefinitions } from './slaDefinitions';
import type { Desk } from './startDesk';

/** The policy of web work, which jobs are tried with. @internal */
export const webPolicy = slaDefinitions.find(
  ({ metadata }) => metadata.name === 'web',
)!;

/** The same with something written otherwise. @internal */
export const editedPolicy = (spec: object) => ({
  ...webPolicy,
  spec: { ...(webPolicy.spec as object), ...spec },
});

/** Long enough for every job. */
const DAY_MS = 86_400_000;

/** Jobs on service levels, as a service manager has them done. @internal */
export function slaJobsOf(desk: () => Desk) {
  const marta = () => desk().as('marta');
  return {
    work: () => desk().services.slaJobs.run(DAY_MS),
    see: (id: string): Promise<SlaJob> =>
      marta().ok('getSlaJob', { params: { id } }),
    start: async (body: object): Promise<string> =>
      (await marta().ok('startSlaJob', { body: body as never })).id,
    changesOf: async (id: string): Promise<SlaJobChange[]> =>
      (await marta().ok('listSlaJobChanges', { params: { id }, query: {} }))
        .items,
  };
}

/** What starts a trial of documents on the tickets of a period. @internal */
export function tried(
  documents: readonly object[],
  { from, until }: { from: number; until: number },
) {
  return {
    kind: 'whatIf',
    yaml: documents.map(each => stringify(each)).join('\n---\n'),
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  };
}
