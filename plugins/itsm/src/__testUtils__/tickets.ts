import {
  type AllowedAction,
  linkKindsOf,
  type TicketCapabilities,
  type TicketDetail,
  type TicketEventView,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';

const REQUESTER = { id: 'p-rosa', name: 'Rosa Ek', ref: 'user:default/rosa' };
const CREATED = '2025-03-14T15:00:00.000Z';

export const NO_CAPABILITIES: TicketCapabilities = {
  comment: false,
  readInternal: false,
  commentInternal: false,
  commentToChildren: false,
  communicateWorkaround: false,
  edit: [],
  editVoidsDecision: false,
  fileLinked: [],
  linkKinds: [],
  overridePriority: false,
  watch: false,
  manageWatchers: false,
  link: false,
  linkEntities: false,
  manageAccess: false,
  redact: false,
};

export const ALL_CAPABILITIES: TicketCapabilities = {
  comment: true,
  readInternal: true,
  commentInternal: true,
  commentToChildren: false,
  communicateWorkaround: false,
  editVoidsDecision: false,
  fileLinked: [{ type: 'problem', link: 'investigates' }],
  linkKinds: linkKindsOf('request'),
  edit: ['title', 'description', 'impact', 'urgency', 'restricted'],
  overridePriority: true,
  watch: true,
  manageWatchers: true,
  link: true,
  linkEntities: true,
  manageAccess: true,
  redact: true,
};

const PLAIN = { missing: [], flowsTo: 0 };

export const START: AllowedAction = {
  ...PLAIN,
  action: 'start',
  fields: [],
};

export const RESOLVE: AllowedAction = {
  ...PLAIN,
  action: 'resolve',
  fields: [
    {
      name: 'resolutionCode',
      type: 'code',
      required: true,
      visibility: 'public',
      codes: 'requestResolution',
      choices: [
        { code: 'fulfilled', label: { en: 'Fulfilled', es: 'Atendida' } },
      ],
    },
    { name: 'solution', type: 'text', required: true, visibility: 'public' },
    { name: 'note', type: 'text', required: false, visibility: 'internal' },
  ],
};

export const CANCEL: AllowedAction = {
  ...PLAIN,
  action: 'cancel',
  fields: [
    { name: 'reason', type: 'text', required: true, visibility: 'public' },
  ],
};

export const ASSIGN: AllowedAction = {
  ...PLAIN,
  action: 'assign',
  fields: [
    { name: 'team', type: 'team', required: true, visibility: 'public' },
    {
      name: 'assignee',
      type: 'teamMember',
      required: true,
      visibility: 'public',
    },
  ],
};

export function aSummary(part: Partial<TicketSummary> = {}): TicketSummary {
  return {
    ref: 'REQ-000001',
    type: 'request',
    title: 'The payroll does not add up',
    status: 'in_progress',
    priority: { value: 3, computed: 3, overridden: false },
    requester: REQUESTER,
    beneficiary: REQUESTER,
    unit: { ref: 'group:default/finance', title: 'Finance' },
    team: { ref: 'group:default/web', title: 'Web' },
    entities: [],
    restricted: false,
    version: 1,
    createdAt: CREATED,
    updatedAt: CREATED,
    ...part,
  };
}

export function aTicket(part: Partial<TicketDetail> = {}): TicketDetail {
  return {
    ...aSummary(),
    description: 'Since *yesterday*.',
    impact: 'person',
    urgency: 'medium',
    origin: 'portal',
    openedBy: REQUESTER,
    contact: { ...REQUESTER, email: 'rosa@example.org' },
    fields: [],
    entities: [],
    links: [],
    watchers: [],
    named: [],
    reopenCount: 0,
    reassignCount: 0,
    supportedBy: [],
    allowedActions: [],
    capabilities: NO_CAPABILITIES,
    ...part,
  };
}

export function anEvent(part: Partial<TicketEventView> = {}): TicketEventView {
  return {
    seq: 1,
    at: CREATED,
    kind: 'comment',
    visibility: 'public',
    actor: REQUESTER,
    side: 'requester',
    changes: [],
    ...part,
  };
}

/** An incident. */
export function anIncident(part: Partial<TicketDetail> = {}): TicketDetail {
  return aTicket({ ref: 'INC-000001', type: 'incident', ...part });
}

/** A problem of which nothing is known yet. */
export function aProblem(part: Partial<TicketDetail> = {}): TicketDetail {
  return aTicket({
    ref: 'PRB-000001',
    type: 'problem',
    status: 'root_cause_analysis',
    problem: { hasWorkaround: false, explains: 0 },
    analysis: {},
    ...part,
  });
}

/** A change that is being planned. */
export function aChange(part: Partial<TicketDetail> = {}): TicketDetail {
  return aTicket({
    ref: 'CHG-000001',
    type: 'change',
    status: 'draft',
    priority: undefined,
    impact: undefined,
    urgency: undefined,
    change: { kind: 'normal' },
    plan: { kind: 'normal' },
    ...part,
  });
}
