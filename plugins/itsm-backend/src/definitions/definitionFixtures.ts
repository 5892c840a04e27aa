import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  DefinitionKind,
  Role,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import type { AccessGuard } from '../access/AccessGuard';
import type { Caller } from '../access/Caller';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { organisationSnapshot } from '../directory/organisationSnapshot';
import { DefinitionApplier } from './DefinitionApplier';
import { DefinitionService } from './DefinitionService';
import { parseDefinitionObjects } from './documents/parseDefinitionObjects';
import { parseDefinitionYaml } from './documents/parseDefinitionYaml';
import { DatabaseDefinitionStore } from './store/DatabaseDefinitionStore';

/** A document as a request carries it. For tests. @internal */
export function document(
  kind: DefinitionKind,
  name: string,
  spec: Record<string, unknown>,
) {
  return { apiVersion: 'mesa-itsm/v1', kind, metadata: { name }, spec };
}

/** A family, a service and an offering that belong together. For tests. @internal */
export const exampleFamily = document('ServiceFamily', 'web', {
  title: { en: 'Web', es: 'Web' },
});
/** @internal */
export const exampleService = document('Service', 'site', {
  title: { en: 'Web site', es: 'Sitio web' },
  family: 'web',
});
/** @internal */
export const exampleOffering = document('Offering', 'update-page', {
  title: { en: 'Update a page', es: 'Actualizar una página' },
  service: 'site',
});

/** Somebody with the given roles. For tests. @internal */
export function callerWith(
  roles: readonly Role[],
  options: Partial<Pick<Caller, 'groups' | 'liaisonOf' | 'credentials'>> = {},
): Caller {
  return {
    credentials: { $$type: '@backstage/BackstageCredentials', principal: {} },
    person: { id: 'p1', ref: 'user:default/ana', name: 'Ana' },
    userRef: 'user:default/ana',
    roles: new Set(roles),
    isStaff: roles.some(
      role => !['requester', 'liaison', 'configurationManager'].includes(role),
    ),
    groups: [],
    liaisonOf: [],
    ...options,
  };
}

/** Enforces the role rule alone and records which permission was asked. @internal */
export function roleGuard(asked: string[] = []): AccessGuard {
  return {
    async require(_caller, permission, rule) {
      asked.push(permission.name);
      if (!rule.holds) {
        throw new NotAllowedError(`Needs ${rule.needs}`);
      }
    },
    async allows(_caller, permission, rule) {
      asked.push(permission.name);
      return rule.holds;
    },
  };
}

/** The definitions as one node has them, over a migrated database. For tests. @internal */
export async function startNode(
  knex: Knex,
  options: {
    logger: LoggerService;
    now?: () => number;
    hasFiles?: boolean;
    groups?: string[];
  },
) {
  const { logger, now = () => 1_000, hasFiles = true, groups } = options;
  const database = await ItsmDatabase.over(knex, { now });
  const store = new DatabaseDefinitionStore();
  const definitions = DefinitionService.create({ database, store, logger });
  const directory = {
    organisation: async () =>
      organisationSnapshot(
        (groups ?? []).map(ref => ({
          ref,
          title: ref,
          type: 'team',
          members: [],
          liaisons: [],
        })),
        { isKnown: groups !== undefined, teamTypes: [], unitTypes: [] },
      ),
  };
  const applier = DefinitionApplier.create({
    database,
    store,
    definitions,
    directory,
    hasFiles,
  });
  return {
    database,
    store,
    definitions,
    applier,
    /** Applies documents as a person does. */
    apply: (documents: unknown[], dryRun = false) =>
      applier.applyForPerson({
        read: parseDefinitionObjects(documents),
        author: 'user:default/ana',
        dryRun,
      }),
    /** Applies documents as if they were all that the files hold. */
    applyFiles: (documents: unknown[], isComplete = true) =>
      applier.applyFiles({
        read: parseDefinitionYaml(
          documents.map(item => `---\n${JSON.stringify(item)}`).join('\n'),
          'web.yaml',
        ),
        isComplete,
      }),
  };
}
