import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  type ConfigurationItemIdentity,
  configurationItemRef,
  itsmConfigurationItemManagePermission,
  type Role,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { AccessGuard } from '../access/AccessGuard';
import type { Caller } from '../access/Caller';
import type { CatalogItems } from './CatalogItems';
import type { ConfigurationItemService } from './ConfigurationItemService';
import { itemNotFound } from './itemErrors';
import type { ItemSight } from './ItemSight';

const MANAGERS: readonly Role[] = [
  'configurationManager',
  'serviceManager',
  'administrator',
];

/** Whether somebody has a role that manages items. @internal */
export function managesItems(caller: Pick<Caller, 'roles'>): boolean {
  return MANAGERS.some(role => caller.roles.has(role));
}

/**
 * Lets managers write items, and everybody read those that the catalog shows
 * them. Each write is in the audit log.
 *
 * @internal
 */
export class AuthorizedConfigurationItemService
  implements ConfigurationItemService
{
  readonly #service: ConfigurationItemService;
  readonly #guard: AccessGuard;
  readonly #catalog: CatalogItems;
  readonly #sight: ItemSight;
  readonly #auditor: AuditorService;

  constructor(options: {
    service: ConfigurationItemService;
    guard: AccessGuard;
    catalog: CatalogItems;
    sight: ItemSight;
    auditor: AuditorService;
  }) {
    this.#service = options.service;
    this.#guard = options.guard;
    this.#catalog = options.catalog;
    this.#sight = options.sight;
    this.#auditor = options.auditor;
  }

  list: ConfigurationItemService['list'] = async (caller, query) => {
    if (await this.#manages(caller)) {
      return this.#service.list(caller, query);
    }
    if (query.retired === 'true') {
      await this.#require(caller);
    }
    const page = await this.#service.list(caller, query, refs =>
      this.#sight.visible(refs, caller),
    );
    return {
      ...page,
      items: page.items.map(item => ({ ...item, editable: false })),
    };
  };

  get: ConfigurationItemService['get'] = async (caller, identity) => {
    const { editable } = await this.#requireSight(caller, identity);
    return { ...(await this.#service.get(caller, identity)), editable };
  };

  history: ConfigurationItemService['history'] = async (
    caller,
    identity,
    query,
  ) => {
    await this.#requireSight(caller, identity);
    return this.#service.history(caller, identity, query);
  };

  create: ConfigurationItemService['create'] = (caller, item) =>
    this.#audited(caller, 'create', { ref: configurationItemRef(item) }, () =>
      this.#service.create(caller, item),
    );

  update: ConfigurationItemService['update'] = (caller, identity, change) =>
    this.#audited(
      caller,
      'update',
      { ref: configurationItemRef(identity) },
      () => this.#service.update(caller, identity, change),
    );

  retire: ConfigurationItemService['retire'] = (caller, identity, version) =>
    this.#audited(
      caller,
      'retire',
      { ref: configurationItemRef(identity) },
      () => this.#service.retire(caller, identity, version),
    );

  restore: ConfigurationItemService['restore'] = (caller, identity, version) =>
    this.#audited(
      caller,
      'restore',
      { ref: configurationItemRef(identity) },
      () => this.#service.restore(caller, identity, version),
    );

  importFile: ConfigurationItemService['importFile'] = async (caller, file) => {
    if (file.dryRun) {
      await this.#require(caller);
      return this.#service.importFile(caller, file);
    }
    return this.#audited(
      caller,
      'import',
      { digest: file.digest ?? '' },
      () => this.#service.importFile(caller, file),
      ({ counts }) => counts,
    );
  };

  async #audited<T>(
    caller: Caller,
    action: 'create' | 'update' | 'retire' | 'restore' | 'import',
    about: Record<string, string>,
    work: () => Promise<T>,
    outcome: (result: T) => Record<string, number> = () => ({}),
  ): Promise<T> {
    await this.#require(caller);
    const event = await this.#auditor.createEvent({
      eventId: 'configuration-item-write',
      severityLevel: 'medium',
      meta: { user: caller.userRef, action, ...about },
    });
    try {
      const result = await work();
      await event.success({ meta: outcome(result) });
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  /** @throws NotFoundError for what the caller may not see, as if it were not there */
  async #requireSight(
    caller: Caller,
    identity: ConfigurationItemIdentity,
  ): Promise<{ editable: boolean }> {
    if (await this.#manages(caller)) {
      return { editable: true };
    }
    const ref = configurationItemRef(identity);
    // First, so that nothing differs for what is hidden when the catalog is away.
    const visible = await this.#catalog.visible([ref], caller.credentials);
    if (
      !visible.has(ref) ||
      (await this.#service.get(caller, identity)).retiredAt !== undefined
    ) {
      throw itemNotFound(ref);
    }
    return { editable: false };
  }

  #manages(caller: Caller): Promise<boolean> {
    return this.#guard.allows(caller, itsmConfigurationItemManagePermission, {
      holds: managesItems(caller),
    });
  }

  #require(caller: Caller): Promise<void> {
    return this.#guard.require(caller, itsmConfigurationItemManagePermission, {
      holds: managesItems(caller),
      needs: 'needsConfigurationManager',
    });
  }
}
