import type {
  SlaJob,
  SlaJobChange,
  SlaJobSum,
} from '@mesa-itsm/backstage-plugin-itsm-common';

export const JOB_ID = '0b5c2a54-8c1e-4d7a-9a53-1f2e3d4c5b6a';
export const OTHER_JOB_ID = '7d1c9be0-3f42-4f0e-8a77-5b0c1d2e3f40';

/** How the clocks of a service, team and metric fared. */
export function aSum(part: Partial<SlaJobSum> = {}): SlaJobSum {
  return {
    metric: 'resolution',
    service: { name: 'mail', title: { en: 'Mail', es: 'Correo' } },
    team: { ref: 'group:default/web', title: 'Web' },
    clocks: 10,
    missedBefore: 2,
    missedAfter: 4,
    gained: 3,
    lost: 1,
    ...part,
  };
}

/** A finished trial of re-applying. */
export function aJob(part: Partial<SlaJob> = {}): SlaJob {
  return {
    id: JOB_ID,
    kind: 'reapply',
    state: 'done',
    dryRun: true,
    definitionsRevision: 12,
    requestedBy: { name: 'Marta Uc', ref: 'user:default/marta' },
    createdAt: '2026-03-14T15:00:00.000Z',
    finishedAt: '2026-03-14T15:01:00.000Z',
    total: 10,
    processed: 10,
    changes: 4,
    sums: [aSum()],
    ...part,
  };
}

/** A clock that would be missed. */
export function aChange(part: Partial<SlaJobChange> = {}): SlaJobChange {
  return {
    ref: 'INC-000042',
    type: 'incident',
    title: 'No mail since noon',
    status: 'in_progress',
    metric: 'resolution',
    before: 'open',
    after: 'missed',
    dueBefore: '2026-03-16T18:00:00.000Z',
    dueAfter: '2026-03-13T18:00:00.000Z',
    ...part,
  };
}
