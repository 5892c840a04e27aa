import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Role } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CONFIGURED_ROLES,
  type ItsmConfig,
  ROLES_OUTSIDE_DESK,
} from '../config';
import type { Clock } from '../database/Clock';
import type { Directory } from '../directory/Directory';
import type { People } from '../people/People';
import type { Caller } from './Caller';
import { RecentClaims } from './RecentClaims';

/** Tells who calls and what they are in the service desk. @internal */
export class CallerResolver {
  readonly #claims: RecentClaims;
  readonly #directory: Directory;
  readonly #people: People;
  readonly #roles: ItsmConfig['roles'];

  constructor(options: {
    userInfo: UserInfoService;
    clock: Clock;
    directory: Directory;
    people: People;
    roles: ItsmConfig['roles'];
  }) {
    this.#claims = new RecentClaims(options);
    this.#directory = options.directory;
    this.#people = options.people;
    this.#roles = options.roles;
  }

  /**
   * From the credentials of a request.
   *
   * @param options - `toRead` when the request changes nothing
   */
  async fromCredentials(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    options: { toRead: boolean } = { toRead: false },
  ): Promise<Caller> {
    const info = await this.#claims.of(credentials, options);
    const userRef = info.userEntityRef.toLocaleLowerCase('en-US');
    const claimed = info.ownershipEntityRefs
      .map(ref => ref.toLocaleLowerCase('en-US'))
      .filter(ref => ref !== userRef && ref.startsWith('group:'));
    const groups = await this.#stillHeld(userRef, claimed);
    return this.#make(credentials, userRef, groups);
  }

  /**
   * As a person of the catalog, for work that the backend does in their
   * name, such as loading demo data or importing.
   */
  async asUser(
    userRef: string,
    credentials: BackstageCredentials,
  ): Promise<Caller> {
    const organisation = await this.#directory.organisation();
    return this.#make(credentials, userRef, organisation.groupsOf(userRef));
  }

  /**
   * A sign-in says for as long as its token lives, up to an hour, what was
   * true at its beginning: a group of the catalog that the person has left
   * since is not theirs any more. What the catalog knows nothing of, groups
   * as well as people, stands as it was claimed.
   */
  async #stillHeld(
    userRef: string,
    claimed: readonly string[],
  ): Promise<readonly string[]> {
    const organisation = await this.#directory.organisation();
    const own = organisation.withAncestors(organisation.groupsOf(userRef));
    const held = claimed.filter(
      ref => own.has(ref) || organisation.group(ref) === undefined,
    );
    if (held.length === claimed.length) {
      return claimed;
    }
    const isKnown = await this.#directory.user(userRef).then(
      user => user !== undefined,
      // While the catalog is down, the claims are all that there is.
      () => false,
    );
    return isKnown ? held : claimed;
  }

  async #make(
    credentials: BackstageCredentials,
    userRef: string,
    groups: readonly string[],
  ): Promise<Caller> {
    const [organisation, person] = await Promise.all([
      this.#directory.organisation(),
      this.#people.signedIn(userRef),
    ]);
    const all = organisation.withAncestors(groups);
    const configured = CONFIGURED_ROLES.filter(role =>
      this.#roles[role].some(group => all.has(group)),
    );
    const liaisonOf = organisation.liaisonUnitsOf(userRef);
    const roles = new Set<Role>([
      'requester',
      ...(liaisonOf.length > 0 ? (['liaison'] as const) : []),
      ...configured,
    ]);
    return {
      credentials,
      person,
      userRef,
      roles,
      isStaff: configured.some(role => !ROLES_OUTSIDE_DESK.includes(role)),
      groups,
      liaisonOf,
    };
  }
}
