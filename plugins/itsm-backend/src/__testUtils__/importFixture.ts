import type {
  EndpointArguments,
  ImportedTicketInput,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { groupRef } from './organisation';

type Update = ImportedTicketInput['updates'][number];

/** An instant of the history: minutes after it was opened. @internal */
export const minute = (minutes: number) =>
  new Date(Date.UTC(2016, 1, 29, 7, 16) + minutes * 60_000).toISOString();

/** An update as an export gives it. @internal */
export const update = (
  minutes: number,
  status: Update['status'],
  more: Partial<Update> = {},
): Update => ({
  row: minutes + 2,
  at: minute(minutes),
  by: { name: 'Updated by 21' },
  status,
  team: groupRef('web'),
  impact: 'service',
  urgency: 'medium',
  ...(status === 'pending' ? { pendingReason: 'waiting-requester' } : {}),
  ...(status === 'resolved' || status === 'closed'
    ? { resolutionCode: 'restored', solution: 'Code 5' }
    : {}),
  ...more,
});

/** Opened, worked, waited for, resolved, opened again, resolved, closed. @internal */
export const wholeHistory: Update[] = [
  update(7, 'new', { primaryEntity: 'system:default/payroll' }),
  update(20, 'in_progress', {
    assignee: { name: 'Resolver 17' },
    primaryEntity: 'system:default/payroll',
    note: 'knowledge: true',
  }),
  update(30, 'pending', {
    assignee: { name: 'Resolver 17' },
    primaryEntity: 'system:default/payroll',
  }),
  update(60, 'resolved', {
    assignee: { name: 'Resolver 17' },
    primaryEntity: 'component:default/ledger-api',
  }),
  update(90, 'in_progress', {
    assignee: { name: 'Resolver 17' },
    primaryEntity: 'component:default/ledger-api',
    comment: 'Opened again',
    reopenCount: 1,
    reassignCount: 3,
  }),
  update(120, 'resolved', {
    assignee: { name: 'Resolver 17' },
    primaryEntity: 'component:default/ledger-api',
  }),
  update(7200, 'closed', {
    assignee: { name: 'Resolver 17' },
    primaryEntity: 'component:default/ledger-api',
  }),
];

/** A ticket of the other system. @internal */
export const incident = (
  externalId: string,
  more: Partial<ImportedTicketInput> = {},
): ImportedTicketInput => ({
  externalId,
  openedAt: minute(0),
  openedBy: { name: 'Opened by 8' },
  requester: { name: 'Caller 2403' },
  origin: 'phone',
  title: `Category 55 (${externalId})`,
  description: 'Symptom 72',
  updates: wholeHistory,
  ...more,
});

/** @internal */
export const batchOf = (
  tickets: ImportedTicketInput[],
  more: { source?: string; dryRun?: boolean } = {},
): Pick<EndpointArguments<'importTickets'>, 'body'> => ({
  body: { source: 'servicenow', tickets, ...more },
});
