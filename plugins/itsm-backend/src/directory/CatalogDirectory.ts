import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  type Entity,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '../database/Clock';
import { coded } from '../http/coded';
import { reasonOf } from '../http/reasonOf';
import type {
  Directory,
  EntityInfo,
  GroupRelations,
  Organisation,
  UserInfo,
} from './Directory';
import { loadEntityFacts } from './loadEntityFacts';
import {
  type EntityRelations,
  RecentRelations,
  relationsOf,
} from './RecentRelations';
import { readRefs, refOf, relatedTo, titleOf, typeOf } from './entityFacts';
import { toGroup, toGroupRelations } from './groupFacts';
import type { LinkedEntityFacts } from '../linkedEntities/LinkedEntityStore';
import { organisationSnapshot } from './organisationSnapshot';
import { RefreshedValue } from './RefreshedValue';

const FRESH_FOR = 60_000;
/** Roles taken away hold this long at most, while the catalog answers. */
const USABLE_FOR = 2 * FRESH_FOR;
const RETRY_AFTER = 5_000;
const USERS_KEPT = 5_000;

/** Annotation that names who supports an entity, when not its owner. */
const SUPPORT_GROUP_ANNOTATION = 'itsm/support-group';

interface CatalogDirectoryOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
  teamTypes: readonly string[];
  unitTypes: readonly string[];
}

/** Reads the organisation and entities from the software catalog. @internal */
export class CatalogDirectory implements Directory {
  readonly #options: CatalogDirectoryOptions;
  readonly #organisation: RefreshedValue<Organisation>;
  readonly #unknown: Organisation;
  readonly #relations: RecentRelations;
  readonly #users = new Map<
    string,
    { user: UserInfo | undefined; staleAt: number }
  >();

  static create(options: CatalogDirectoryOptions): CatalogDirectory {
    return new CatalogDirectory(options);
  }

  private constructor(options: CatalogDirectoryOptions) {
    this.#options = options;
    this.#relations = new RecentRelations(options);
    this.#unknown = organisationSnapshot([], { ...options, isKnown: false });
    this.#organisation = new RefreshedValue({
      clock: options.clock,
      load: () => this.#load(),
      freshFor: FRESH_FOR,
      usableFor: USABLE_FOR,
      retryAfter: RETRY_AFTER,
    });
  }

  async organisation(): Promise<Organisation> {
    return this.#organisation.get().catch(() => this.#unknown);
  }

  async user(ref: string): Promise<UserInfo | undefined> {
    const now = this.#options.clock.now();
    const cached = this.#users.get(ref);
    if (cached && now < cached.staleAt) {
      return cached.user;
    }
    try {
      const entity = await this.#options.catalog.getEntityByRef(ref, {
        credentials: await this.#options.auth.getOwnServiceCredentials(),
      });
      const user = entity && toUser(entity);
      if (this.#users.size >= USERS_KEPT) {
        this.#users.clear();
      }
      this.#users.set(ref, { user, staleAt: now + FRESH_FOR });
      return user;
    } catch (error) {
      if (cached) {
        return cached.user;
      }
      throw this.#unanswered(ref, error);
    }
  }

  async entities(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, EntityInfo>> {
    const wanted = [...new Set(refs)];
    if (wanted.length === 0) {
      return new Map();
    }
    try {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs: wanted },
        { credentials },
      );
      const found = items.filter(
        (entity): entity is Entity => entity !== undefined,
      );
      // Whoever names an entity asks next what it is part of.
      this.#relations.remember(found.map(relationsOf));
      return new Map(
        found.map(entity => [refOf(entity), toEntityInfo(entity)]),
      );
    } catch (error) {
      throw this.#unanswered('the entities of the ticket', error);
    }
  }

  async facts(
    refs: readonly string[],
    options: { anew?: boolean } = {},
  ): Promise<Map<string, LinkedEntityFacts>> {
    const load = (wanted: readonly string[]) => this.#loadRelations(wanted);
    return loadEntityFacts(refs, wanted =>
      options.anew ? load(wanted) : this.#relations.of(wanted, load),
    );
  }

  async #loadRelations(refs: readonly string[]): Promise<EntityRelations[]> {
    try {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        {
          entityRefs: [...refs],
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        },
        { credentials: await this.#options.auth.getOwnServiceCredentials() },
      );
      return items
        .filter((entity): entity is Entity => entity !== undefined)
        .map(relationsOf);
    } catch (error) {
      throw this.#unanswered('the entities of tickets', error);
    }
  }

  /** Whoever asked is told what is missing; why, only the log is told. */
  #unanswered(wanted: string, error: unknown): ServiceUnavailableError {
    const problem = `The catalog did not answer when asked for ${wanted}`;
    this.#options.logger.warn(`${problem}: ${reasonOf(error)}`);
    return coded(
      new ServiceUnavailableError(`${problem}; try again in a moment`),
      'catalogDown',
    );
  }

  async groupRelations(): Promise<readonly GroupRelations[]> {
    return this.#readGroups(toGroupRelations).catch(error => {
      throw new ServiceUnavailableError(
        'The catalog did not answer when asked for its groups; they are asked for again in the next round',
        error,
      );
    });
  }

  async #load(): Promise<Organisation> {
    const groups = await this.#readGroups(toGroup).catch(error => {
      this.#options.logger.warn(
        `The organisation could not be read from the catalog, going on with what is known: ${error}`,
      );
      throw error;
    });
    // A catalog without any group, as right after its start, says nothing:
    // what was known before goes on to hold.
    if (groups.length === 0) {
      throw new ServiceUnavailableError('The catalog has no groups yet');
    }
    return organisationSnapshot(groups, { ...this.#options, isKnown: true });
  }

  async #readGroups<T>(read: (entity: Entity) => T): Promise<T[]> {
    const credentials = await this.#options.auth.getOwnServiceCredentials();
    const groups: T[] = [];
    for await (const page of this.#options.catalog.streamEntities(
      {
        filter: { kind: 'Group' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'metadata.annotations',
          'spec.type',
          'spec.profile.displayName',
          'spec.parent',
          'relations',
        ],
      },
      { credentials },
    )) {
      groups.push(...page.map(read));
    }
    return groups;
  }
}

function toUser(entity: Entity): UserInfo {
  const profile = (entity.spec as { profile?: { email?: unknown } })?.profile;
  const own = Array.isArray(entity.spec?.memberOf) ? entity.spec.memberOf : [];
  const declared = own.flatMap(item =>
    typeof item === 'string' ? readRefs(entity, item, 'Group') : [],
  );
  const related = relatedTo(entity, RELATION_MEMBER_OF);
  return {
    ref: refOf(entity),
    name: titleOf(entity),
    ...(typeof profile?.email === 'string' ? { email: profile.email } : {}),
    groups: [...new Set([...declared, ...related])],
  };
}

function toEntityInfo(entity: Entity): EntityInfo {
  const type = typeOf(entity);
  const owner = relatedTo(entity, RELATION_OWNED_BY)[0];
  const supportGroup = readRefs(
    entity,
    entity.metadata.annotations?.[SUPPORT_GROUP_ANNOTATION],
    'Group',
  )[0];
  return {
    ref: refOf(entity),
    title: titleOf(entity),
    ...(type ? { type } : {}),
    ...(owner ? { owner } : {}),
    ...(supportGroup ? { supportGroup } : {}),
  };
}
