import { z } from 'zod';
import { defineEndpoint } from '../defineEndpoint';
import {
  slaPreviewQuerySchema,
  slaPreviewSchema,
  ticketSlaSchema,
} from '../slaViews';
import { pageOf } from '../primitives';
import {
  slaJobChangeSchema,
  slaJobSchema,
  startSlaJobSchema,
} from '../slaJobs';
import { pageQuery, readable, ticketParams } from './shared';

const jobs = 'service managers and administrators with itsm.definition.manage';
const jobParams = z.object({ id: z.uuid() });

/** Service levels: clocks of tickets and what is promised. */
export const slaEndpoints = {
  getTicketSla: defineEndpoint({
    method: 'GET',
    path: '/v1/tickets/:ref/sla',
    summary: 'The clocks of a ticket with an account of all of their time',
    auth: 'user',
    access: `${readable}; why a policy was chosen and who was told only with internal access`,
    params: ticketParams,
    response: ticketSlaSchema,
  }),
  previewSla: defineEndpoint({
    method: 'POST',
    path: '/v1/sla-preview',
    summary: 'What would be promised for a ticket that is filed now',
    auth: 'user',
    access: 'every signed-in user, for offerings that they see',
    body: slaPreviewQuerySchema,
    response: slaPreviewSchema,
  }),
  startSlaJob: defineEndpoint({
    method: 'POST',
    path: '/v1/sla-jobs',
    summary: 'Re-apply policies, or try proposed ones on past tickets',
    auth: 'user',
    access: jobs,
    body: startSlaJobSchema,
    response: slaJobSchema,
    status: 201,
  }),
  listSlaJobs: defineEndpoint({
    method: 'GET',
    path: '/v1/sla-jobs',
    summary: 'The newest of these jobs, and how far they have come',
    auth: 'user',
    access: jobs,
    response: z.object({ items: z.array(slaJobSchema) }),
  }),
  getSlaJob: defineEndpoint({
    method: 'GET',
    path: '/v1/sla-jobs/:id',
    summary: 'A job with what it came to, by service, team and metric',
    auth: 'user',
    access: jobs,
    params: jobParams,
    response: slaJobSchema,
  }),
  listSlaJobChanges: defineEndpoint({
    method: 'GET',
    path: '/v1/sla-jobs/:id/changes',
    summary: 'Clocks that a job changed or would change, page by page',
    auth: 'user',
    access: `${jobs}; only of readable tickets`,
    params: jobParams,
    query: pageQuery,
    response: pageOf(slaJobChangeSchema),
  }),
  cancelSlaJob: defineEndpoint({
    method: 'POST',
    path: '/v1/sla-jobs/:id/cancel',
    summary: 'End a job; what it did until then stays',
    auth: 'user',
    access: jobs,
    params: jobParams,
    response: slaJobSchema,
  }),
  retrySlaJob: defineEndpoint({
    method: 'POST',
    path: '/v1/sla-jobs/:id/retry',
    summary: 'Go on with a job that failed, behind what it has done',
    auth: 'user',
    access: jobs,
    params: jobParams,
    response: slaJobSchema,
  }),
} as const;
