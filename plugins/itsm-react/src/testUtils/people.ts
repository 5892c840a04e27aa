import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Somebody who asks, without any special role. @public */
export function aRequester(part: Partial<Me> = {}): Me {
  return {
    person: { id: 'p-rosa', name: 'Rosa Ek', ref: 'user:default/rosa' },
    roles: ['requester'],
    isStaff: false,
    units: [{ ref: 'group:default/finance', title: 'Finance' }],
    liaisonOf: [],
    teams: [],
    language: 'en',
    can: {
      create: true,
      file: ['request', 'incident'],
      createForAnybody: false,
      readQueues: false,
      readDefinitions: false,
      manageDefinitions: false,
      manageConfigurationItems: false,
      administer: false,
    },
    ...part,
  };
}

/** A liaison of one unit. @public */
export function aLiaison(): Me {
  return aRequester({
    roles: ['requester', 'liaison'],
    liaisonOf: [{ ref: 'group:default/finance', title: 'Finance' }],
  });
}

/** Somebody of the service desk. @public */
export function anAgent(): Me {
  const me = aRequester();
  return {
    ...me,
    person: { id: 'p-dario', name: 'Dario Cob', ref: 'user:default/dario' },
    roles: ['requester', 'agent'],
    isStaff: true,
    teams: [{ ref: 'group:default/web', title: 'Web' }],
    can: {
      ...me.can,
      file: ['request', 'incident', 'problem', 'change'],
      createForAnybody: true,
      readQueues: true,
      readDefinitions: true,
    },
  };
}

/** Somebody who may do everything. @public */
export function anAdministrator(): Me {
  const me = anAgent();
  return {
    ...me,
    roles: [...me.roles, 'administrator'],
    can: {
      ...me.can,
      manageDefinitions: true,
      manageConfigurationItems: true,
      administer: true,
    },
  };
}
