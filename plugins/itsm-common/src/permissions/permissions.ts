import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of tickets. @public */
export const RESOURCE_TYPE_ITSM_TICKET = 'itsm-ticket';

/** Read tickets; a conditional decision narrows which. @public */
export const itsmTicketReadPermission = createPermission({
  name: 'itsm.ticket.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ITSM_TICKET,
});

/** File tickets. @public */
export const itsmTicketCreatePermission = createPermission({
  name: 'itsm.ticket.create',
  attributes: { action: 'create' },
});

/** Act on tickets: transitions, edits, entries, links. @public */
export const itsmTicketUpdatePermission = createPermission({
  name: 'itsm.ticket.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ITSM_TICKET,
});

/** Read and write the internal log and internal fields. @public */
export const itsmTicketInternalReadPermission = createPermission({
  name: 'itsm.ticket.internal.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ITSM_TICKET,
});

/** Set a priority by hand. @public */
export const itsmTicketPriorityOverridePermission = createPermission({
  name: 'itsm.ticket.priority.override',
  attributes: { action: 'update' },
});

/** See restricted tickets as an administrator; every use is audited. @public */
export const itsmTicketRestrictedReadPermission = createPermission({
  name: 'itsm.ticket.restricted.read',
  attributes: { action: 'read' },
});

/** Read definitions and their revisions. @public */
export const itsmDefinitionReadPermission = createPermission({
  name: 'itsm.definition.read',
  attributes: { action: 'read' },
});

/** Apply definitions. @public */
export const itsmDefinitionManagePermission = createPermission({
  name: 'itsm.definition.manage',
  attributes: { action: 'update' },
});

/** Outbox, notes and other work of administrators. @public */
export const itsmAdministerPermission = createPermission({
  name: 'itsm.administer',
  attributes: { action: 'update' },
});

/** Bring tickets with their history over from another system. @public */
export const itsmTicketImportPermission = createPermission({
  name: 'itsm.ticket.import',
  attributes: { action: 'create' },
});

/** Create, change, import and retire configuration items. @public */
export const itsmConfigurationItemManagePermission = createPermission({
  name: 'itsm.configuration-item.manage',
  attributes: { action: 'update' },
});

/** Every permission of the plugin. @public */
export const itsmPermissions = [
  itsmTicketReadPermission,
  itsmTicketCreatePermission,
  itsmTicketUpdatePermission,
  itsmTicketInternalReadPermission,
  itsmTicketPriorityOverridePermission,
  itsmTicketRestrictedReadPermission,
  itsmDefinitionReadPermission,
  itsmDefinitionManagePermission,
  itsmAdministerPermission,
  itsmTicketImportPermission,
  itsmConfigurationItemManagePermission,
];
