import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { LinkedEntityFacts } from '../linkedEntities/LinkedEntityStore';

/** A group of the catalog. Refs are full and in lower case. @internal */
export interface GroupInfo {
  ref: string;
  title: string;
  type: string;
  parent?: string;
  /** Direct members. */
  members: readonly string[];
  /** Users named by the annotation `itsm/liaison`. */
  liaisons: readonly string[];
}

/** How a group stands to other groups and to people. @internal */
export interface GroupRelations {
  ref: string;
  /** Groups that it says are above it. */
  parents: readonly string[];
  /** Groups that it says are below it. */
  children: readonly string[];
  /** Direct members. */
  members: readonly string[];
}

/** A user of the catalog. @internal */
export interface UserInfo {
  ref: string;
  name: string;
  email?: string;
  /** Direct groups in the order of the user's own list. */
  groups: readonly string[];
}

/** An entity of the catalog, as far as tickets need it. @internal */
export interface EntityInfo {
  ref: string;
  title: string;
  /** `spec.type`, when it has one. */
  type?: string;
  owner?: string;
  /** Group named by the annotation `itsm/support-group`. */
  supportGroup?: string;
}

/** All groups as they were when the catalog was last read. @internal */
export interface Organisation {
  /** False when the catalog could not be read yet: absence says nothing. */
  readonly isKnown: boolean;
  group(ref: string): GroupInfo | undefined;
  /** Title of a group, or its name when it is not known. */
  title(ref: string): string;
  /** The given groups and all those above them. */
  withAncestors(refs: readonly string[]): Set<string>;
  /** Groups of which the user is a direct member. */
  groupsOf(userRef: string): readonly string[];
  /** Members of the given groups and of all those below them. */
  membersWithin(refs: readonly string[]): ReadonlySet<string>;
  /** Units that name the user as liaison. */
  liaisonUnitsOf(userRef: string): readonly string[];
  /** Whether a group can take tickets. */
  teamState(ref: string): 'usable' | 'unknown' | 'empty';
  isTeam(ref: string): boolean;
  isUnit(ref: string): boolean;
  /** The first of the groups, or of those above them, that is a unit. */
  unitOf(groups: readonly string[]): string | undefined;
}

/**
 * The catalog as the service desk needs it. Never called inside a unit of
 * work.
 *
 * @internal
 */
export interface Directory {
  /** At most two minutes old; an outage of the catalog leaves the last one. */
  organisation(): Promise<Organisation>;
  /** A user, undefined when the catalog has none of that name. */
  user(ref: string): Promise<UserInfo | undefined>;
  /**
   * Entities that these credentials may read, by reference.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  entities(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, EntityInfo>>;
  /**
   * The same for the service desk itself, whoever may read them. Those that
   * the catalog does not have are left out.
   *
   * @param options - `anew` to ask the catalog now; otherwise what it said
   *   within the last minute will do
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  facts(
    refs: readonly string[],
    options?: { anew?: boolean },
  ): Promise<Map<string, LinkedEntityFacts>>;
  /**
   * All groups, read anew: what is stored of them must not go back to what
   * this node read some time ago.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  groupRelations(): Promise<readonly GroupRelations[]>;
}
